// SPDX-License-Identifier: Apache-2.0
// Matches findings against NOLINT comments.
#include "checks/rules/Suppress.h"

#include "checks/rules/Select.h"

#include <algorithm>

namespace assoc {

static bool covers(const SuppressionFact &S, const Finding &F) {
  return S.File == F.Where.File && S.From <= F.Where.Line &&
         F.Where.Line <= S.To &&
         std::any_of(S.Rules.begin(), S.Rules.end(),
                     [&](const std::string &Glob) {
                       return matchesGlob(Glob, F.Rule);
                     });
}

std::size_t suppress(const Model &M, std::vector<Finding> &Findings) {
  return std::erase_if(Findings, [&](const Finding &F) {
    return std::any_of(M.Suppressions.begin(), M.Suppressions.end(),
                       [&](const SuppressionFact &S) { return covers(S, F); });
  });
}

} // namespace assoc
