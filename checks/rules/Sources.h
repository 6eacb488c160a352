// SPDX-License-Identifier: Apache-2.0
// Which declarations can be seen together.
#ifndef ASSOC_CHECKS_RULES_SOURCES_H
#define ASSOC_CHECKS_RULES_SOURCES_H

#include "checks/model/Model.h"

namespace assoc {

inline bool isHeader(std::string_view File) {
  const std::size_t Dot = File.rfind('.');
  const std::string_view Ending = Dot == File.npos ? "" : File.substr(Dot + 1);
  return Ending.empty() || Ending.front() == 'h' || Ending.front() == 'H' ||
         Ending == "inc" || Ending == "ipp";
}

/// Declared in two sources, so that nobody sees both: as in tests, they may
/// well be in two databases.
inline bool areInTwoSources(const Entity &A, const Entity &B) {
  const SharedText One = A.Fact.Where.File, Other = B.Fact.Where.File;
  return One != Other && !isHeader(One.str()) && !isHeader(Other.str());
}

} // namespace assoc

#endif
