// SPDX-License-Identifier: Apache-2.0
// Matches findings against NOLINT comments.
#include "checks/rules/Suppress.h"

#include <algorithm>
#include <string_view>

namespace assoc {

/// "assoc-*" matches "assoc-unpaired"; a star stands for any text.
static bool matches(std::string_view Glob, std::string_view Text) {
  if (Glob.empty())
    return Text.empty();
  if (Glob.front() != '*')
    return !Text.empty() && Glob.front() == Text.front() &&
           matches(Glob.substr(1), Text.substr(1));
  return matches(Glob.substr(1), Text) ||
         (!Text.empty() && matches(Glob, Text.substr(1)));
}

static bool covers(const SuppressionFact &S, const Finding &F) {
  return S.File == F.Where.File && S.From <= F.Where.Line &&
         F.Where.Line <= S.To &&
         std::any_of(S.Rules.begin(), S.Rules.end(),
                     [&](const std::string &Glob) {
                       return matches(Glob, F.Rule);
                     });
}

std::size_t suppress(const Model &M, std::vector<Finding> &Findings) {
  return std::erase_if(Findings, [&](const Finding &F) {
    return std::any_of(
        M.Suppressions.begin(), M.Suppressions.end(),
        [&](const SuppressionFact &S) { return covers(S, F); });
  });
}

} // namespace assoc
