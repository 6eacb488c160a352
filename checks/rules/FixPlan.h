// SPDX-License-Identifier: Apache-2.0
// Which of the fixes of many findings can be carried out together.
#ifndef ASSOC_CHECKS_RULES_FIXPLAN_H
#define ASSOC_CHECKS_RULES_FIXPLAN_H

#include "checks/rules/Finding.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace assoc {

struct FixPlan {
  struct Refusal {
    const Finding *Refused;
    const Finding *Other; ///< whose fix is in the way; null: see Why
    std::string Why;
  };

  /// By file, in the order of the text. No two are equal, none overlap.
  std::map<std::string, std::vector<Edit>> Edits;
  std::set<const Finding *> Applied;
  std::vector<Refusal> Refused;
  unsigned Choices = 0; ///< findings with several possible fixes

  bool applies(const Finding &F) const;
};

/// Takes the fix of every finding that has exactly one, the first finding
/// first; a fix as a whole or not at all. Equal edits count once. WhyNot says
/// what keeps an edit from being made, if anything does.
FixPlan planFixes(const std::vector<Finding> &Findings,
                  const std::function<std::string(const Edit &)> &WhyNot);

/// Both cannot be carried out. Edits that only touch can.
bool overlap(const Edit &A, const Edit &B);
/// Sorts the edits of one fix and makes one of those that touch.
std::vector<Edit> joined(std::vector<Edit> Edits);

/// The text with the edits of its file carried out. New lines end as the
/// lines of the text do.
std::string applied(std::string_view Text, const std::vector<Edit> &Edits);

} // namespace assoc

#endif
