// SPDX-License-Identifier: Apache-2.0
// A value that holds in the end, and where it is from.
#ifndef ASSOC_CHECKS_MODEL_EFFECTIVE_H
#define ASSOC_CHECKS_MODEL_EFFECTIVE_H

#include "checks/facts/Value.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace assoc {

/// Position in one of the Model's vectors.
using Index = std::uint32_t;
inline constexpr Index None = static_cast<Index>(-1);

enum class Provenance : unsigned char {
  Unset,   ///< nobody said anything, and there is no default
  Written, ///< the user wrote it
  Default, ///< the ORM fills it in
  Derived, ///< follows from something else that was written
  Unknown, ///< written, but it cannot be read: nothing is reported from it
};

/// "written", "default", ...
const char *spelling(Provenance From);

/// A value that holds in the end.
template <class T> struct Effective {
  T Val{};
  Provenance From = Provenance::Unset;
  Index By = None; ///< the association that set it; None: the entity itself

  bool isSet() const {
    return From != Provenance::Unset && From != Provenance::Unknown;
  }
  bool isUnknown() const { return From == Provenance::Unknown; }
  T valueOr(T Other) const { return isSet() ? Val : Other; }
};

/// One that rules want to point at.
template <class T> struct Placed : Effective<T> {
  Rare<Location> Where; ///< of the written text, where there is one
};

enum class Action : unsigned char {
  NoAction,
  Restrict,
  Cascade,
  SetNull,
  SetDefault
};

/// "NO ACTION", "SET NULL", ...
const char *spelling(Action A);
/// Letter case is free; anything else than the five spellings is nothing.
std::optional<Action> parseAction(std::string_view Text);

} // namespace assoc

#endif
