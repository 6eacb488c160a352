// SPDX-License-Identifier: Apache-2.0
// Matches findings against NOLINT comments.
#include "checks/rules/Suppress.h"

#include "checks/rules/Select.h"

#include <algorithm>
#include <iterator>

namespace assoc {

bool covers(const SuppressionFact &S, const Location &Where) {
  if (S.File != Where.File || Where.Line < S.From || S.To < Where.Line)
    return false;
  // A block begins where its comment stands.
  const bool IsBlock = S.From < S.To && S.From == S.Where.Line;
  return !IsBlock || Where.Line > S.From || Where.Column > S.Where.Column;
}

static bool silences(const SuppressionFact &S, const Finding &F) {
  return covers(S, F.Where) && std::any_of(S.Rules.begin(), S.Rules.end(),
                                           [&](const std::string &Glob) {
                                             return matchesGlob(Glob, F.Rule);
                                           });
}

std::vector<Finding> suppress(const Model &M, std::vector<Finding> &Findings) {
  auto Silenced = std::stable_partition(
      Findings.begin(), Findings.end(), [&](const Finding &F) {
        return std::none_of(
            M.Suppressions.begin(), M.Suppressions.end(),
            [&](const SuppressionFact &S) { return silences(S, F); });
      });
  std::vector<Finding> Result(std::make_move_iterator(Silenced),
                              std::make_move_iterator(Findings.end()));
  Findings.erase(Silenced, Findings.end());
  return Result;
}

} // namespace assoc
