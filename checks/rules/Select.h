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
struct RuleGlobs {
  std::vector<std::string> List; ///< empty: all rules

  /// "assoc-through-*,-assoc-through-keys"; lines separate, too.
  static RuleGlobs split(std::string_view Text);
  /// The first of the list that no rule matches, or nothing.
  std::string unknown() const;

  bool enables(std::string_view Rule) const;
};

/// "unknown rule 'x'", with the one that was probably meant.
std::string unknownRule(std::string_view Word);

struct Selection {
  Level Lowest = Level::Warning;
  RuleGlobs Rules;

  bool enables(std::string_view Rule) const { return Rules.enables(Rule); }
  /// At or above the lowest level, or of a rule that was named in full.
  bool shows(const Finding &F) const;
};

} // namespace assoc

#endif
