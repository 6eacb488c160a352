// SPDX-License-Identifier: Apache-2.0
// Sorts written options without effect among the rules that report them.
#ifndef ASSOC_CHECKS_RULES_IGNORED_H
#define ASSOC_CHECKS_RULES_IGNORED_H

#include "checks/model/Model.h"

#include <string_view>

namespace assoc {

/// The last part of "foreignKey.onDelete".
inline std::string_view lastPart(std::string_view Option) {
  return Option.substr(Option.rfind('.') + 1);
}

inline bool isAction(const Ignored &I) {
  std::string_view Name = lastPart(I.Option);
  return Name == "onDelete" || Name == "onUpdate";
}

/// Two declarations both wrote it, and not the same.
inline bool isContradiction(const Ignored &I) {
  return I.By != None && I.By != I.Association && I.KeptWritten;
}

} // namespace assoc

#endif
