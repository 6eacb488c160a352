// SPDX-License-Identifier: Apache-2.0
// Wt's own value types, which Wt::Dbo can store.
#ifndef ASSOC_MOCK_WT_DBO_WTSQLTRAITS_H
#define ASSOC_MOCK_WT_DBO_WTSQLTRAITS_H

#include <Wt/Dbo/Dbo.h>

namespace Wt {
class WString {};
class WDate {};
class WTime {};
class WDateTime {};
} // namespace Wt

#endif
