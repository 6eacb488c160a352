// SPDX-License-Identifier: Apache-2.0
// Which findings the user wants to see.
#ifndef ASSOC_CHECKS_RULES_SELECT_H
#define ASSOC_CHECKS_RULES_SELECT_H

#include "checks/rules/Finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace assoc {

/// "assoc-*" matches "assoc-unpaired"; a star stands for any text.
bool matchesGlob(std::string_view Glob, std::string_view Text);

/// Rules as clang-tidy takes checks: globs, a leading '-' takes away, the last
/// one that matches decides. A list that starts by taking away starts from all.
struct Selection {
  Level Lowest = Level::Warning;
  std::vector<std::string> Globs; ///< empty: all rules

  /// "assoc-through-*,-assoc-through-keys"
  static std::vector<std::string> split(std::string_view Commas);
  /// The first of Globs that no rule matches, or nothing.
  std::string unknown() const;

  bool enables(std::string_view Rule) const;
  /// At or above the lowest level, or of a rule that was named in full.
  bool shows(const Finding &F) const;
};

} // namespace assoc

#endif
