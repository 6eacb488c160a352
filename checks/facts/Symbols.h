// SPDX-License-Identifier: Apache-2.0
// The names by which facts of several TUs know the same thing.
#ifndef ASSOC_CHECKS_FACTS_SYMBOLS_H
#define ASSOC_CHECKS_FACTS_SYMBOLS_H

#include "checks/facts/Facts.h"

#include <functional>

namespace assoc {

/// Calls Use for every symbol in the facts of a TU that is not empty, with the
/// dialect of the fact ("": of none).
void forEachSymbol(
    Facts &TU,
    const std::function<void(std::string &Symbol, SharedText Dialect)> &Use);

/// Likewise, for every entity that declarations of the TU lead to or belong to.
void forEachEntity(
    const Facts &TU,
    const std::function<void(SharedText Symbol, SharedText Dialect)> &Use);

} // namespace assoc

#endif
