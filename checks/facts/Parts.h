// SPDX-License-Identifier: Apache-2.0
// Everything of one type in a fact.
#ifndef ASSOC_CHECKS_FACTS_PARTS_H
#define ASSOC_CHECKS_FACTS_PARTS_H

#include "checks/facts/Fields.h"

namespace assoc {

/// Calls Use for every Part (a place, a text) of a fact, however deep.
template <class Part, class T, class Fn>
void forEachPart(T &X, Fn &&Use);

template <class Part, class T, class Fn>
void forEachPart(std::vector<T> &List, Fn &&Use) {
  for (T &Item : List)
    forEachPart<Part>(Item, Use);
}

template <class Part, class T, class Fn>
void forEachPart(T &X, Fn &&Use) {
  if constexpr (std::same_as<T, Part>)
    Use(X);
  else if constexpr (std::same_as<T, Options>)
    for (auto &Entry : X)
      forEachPart<Part>(Entry.second, Use);
  else if constexpr (HasFields<T>)
    fields(X, [&](const char *, auto &Field) { forEachPart<Part>(Field, Use); });
}

} // namespace assoc

#endif
