// SPDX-License-Identifier: Apache-2.0
// assoc-action-conflict: two different actions were written for one key.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Ignored.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace assoc {

static void checkCombined(const Model &M, const Association &A,
                          const Few<Value> &Actions, const char *Clause,
                          Findings &Out) {
  std::set<std::string> Different;
  for (const Value &V : Actions)
    if (std::optional<Action> Known =
            V.isKnown() ? M.conventions(A).action(V.text()) : std::nullopt)
      Different.insert(spelling(*Known));
  if (Different.size() < 2)
    return;
  std::string List;
  for (const std::string &Name : Different)
    List += (List.empty() ? "" : " and ") + Name;
  Out.at(A, quoted(M.describe(A)) + " combines " + List + " for " + Clause +
                so(M.conventions(A).If.SeveralActions) +
                "; keep the one that is meant")
      .Discriminator = Clause;
}

static std::string difference(const Ignored &I) {
  return I.Option + " " + I.Written.text() + " against " + I.Kept;
}

static void check(const Model &M, Findings &Out) {
  // Both actions of two calls are one finding.
  std::map<std::pair<Index, Index>, std::vector<const Ignored *>> Differences;
  for (const Ignored &I : M.IgnoredOptions)
    if (isAction(I) && isContradiction(I) && I.Written.isKnown())
      Differences[{I.Association, I.By}].push_back(&I);
  for (const auto &[Calls, Options] : Differences) {
    const Association &A = M.Associations[Calls.first];
    const Association &First = M.Associations[Calls.second];
    std::string Text;
    std::optional<Edits> Here = Edits(), There = Edits();
    for (const Ignored *I : Options) {
      Text += (Text.empty() ? "" : ", ") + difference(*I);
      Here = both(std::move(Here),
                  writeOption(A.Fact, I->Option, literal(I->Kept)));
      There = both(std::move(There), writeOption(First.Fact, I->Option,
                                                 literal(I->Written.text())));
    }
    Finding &F =
        Out.at(A, quoted(M.describe(A)) + " contradicts " +
                      quoted(M.describe(First)) + " about one key: " + Text +
                      "; the first one wins without a word; write the same "
                      "on both sides, or on one side only");
    Out.identify(F, A, First);
    Out.note(F, First, quoted(M.describe(First)) + " fixes the actions");
    offerChoices(
        F, {{"write what " + M.describe(First) + " says", std::move(Here)},
            {"write what " + M.describe(A) + " says", std::move(There)}});
  }
  for (const Association &A : M.Associations) {
    if (M.conventions(A).LastActionWins)
      continue;
    checkCombined(M, A, A.Fact.OnDelete, "ON DELETE", Out);
    checkCombined(M, A, A.Fact.OnUpdate, "ON UPDATE", Out);
  }
}

extern const Rule ActionConflictRule = {
    "assoc-action-conflict",
    Level::Warning,
    "different actions were written for one key",
    check,
};

} // namespace assoc
