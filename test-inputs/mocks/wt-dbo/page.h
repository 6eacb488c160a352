// SPDX-License-Identifier: Apache-2.0
// What the examples for Wt::Dbo on the rule pages take for granted.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;
