// SPDX-License-Identifier: Apache-2.0
// assoc-ambiguous-pair: several declarations could be the other side.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace assoc {

/// "'a', of 'b' and of 'c'"
static std::string listOf(const Model &M, const std::vector<Index> &All) {
  std::string Text;
  for (std::size_t I = 0; I < All.size(); ++I)
    Text += (I == 0                ? ""
             : I + 1 == All.size() ? " and of "
                                   : ", of ") +
            quoted(M.describe(M.Associations[All[I]]));
  return Text;
}

/// What was reported, so that one question is asked once.
struct Reported {
  /// Those that share a key are put right together.
  std::set<std::tuple<Index, Index, NameList>> Keys;
  std::set<Index> Candidates;
};

static void checkOne(const Model &M, Index I, Reported &Seen, Findings &Out) {
  const Association &A = M.Associations[I];
  if (A.Candidates.size() < 2 || A.Broken || mayBeOneSided(A) ||
      Seen.Candidates.contains(I) ||
      !Seen.Keys.insert({A.Source, A.Target, A.ForeignKey}).second)
    return;
  Seen.Candidates.insert(A.Candidates.begin(), A.Candidates.end());
  const Conventions &C = M.conventions(A);
  const Alone &How = C.alone(A.Fact.Kind);
  Finding &F = Out.at(
      A, quoted(M.describe(A)) + " could be the other side of " +
             listOf(M, A.Candidates) + ", and no name, alias or key says " +
             "which" +
             so(C.InverseAdvice ? C.If.KindMismatch : How.Consequence) +
             so(C.InverseAdvice ? C.InverseAdvice
                                : "name the key of the one that is meant"));
  F.Severity = std::max(F.Severity, How.Severity);
  for (Index Other : A.Candidates)
    Out.note(F, M.Associations[Other],
             quoted(M.describe(M.Associations[Other])) +
                 (M.Associations[Other].ForeignKey.empty()
                      ? " is declared here"
                      : " uses the key " +
                            quoted(M.Associations[Other].ForeignKey)));
}

static void check(const Model &M, Findings &Out) {
  Reported Seen;
  for (bool Owner : {false, true})
    for (Index I = 0; I < M.Associations.size(); ++I)
      if (M.Associations[I].ownsKey() == Owner)
        checkOne(M, I, Seen, Out);
}

extern const Rule AmbiguousPairRule = {
    "assoc-ambiguous-pair",
    Level::Warning,
    "several associations could be the other side, and nothing says which",
    check,
};

} // namespace assoc
