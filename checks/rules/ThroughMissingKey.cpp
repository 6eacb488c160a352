// SPDX-License-Identifier: Apache-2.0
// assoc-through-missing-key: a junction that does not lead to both ends.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/JunctionKeys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <set>

namespace assoc {

/// Some key of the step cannot be read, and may be any.
static bool mayHaveMore(const JunctionStep &S) {
  return S.Selector->isUnknown() ||
         std::any_of(S.Keys.begin(), S.Keys.end(), [](const Association *A) {
           return A->ForeignKey.empty();
         });
}

/// What the holder lacks, as the end of a sentence; empty: nothing.
static std::string lack(const Model &M, const JunctionStep &S,
                        const std::string &Key) {
  const std::string Holder = M.Entities[S.Holder].name(),
                    Parent = M.Entities[S.Parent].name();
  if (S.Keys.size() < S.Needed)
    return S.Keys.empty()
               ? Holder + " has no " + Key + " to " + Parent
               : Holder + " has one " + Key + " to " + Parent +
                     ", where both ends of the many-to-many need one";
  if (!S.isSelected() ||
      std::any_of(S.Keys.begin(), S.Keys.end(),
                  [&](const Association *A) { return S.selects(*A); }))
    return "";
  const NameList Columns = columnsOf(S.Keys);
  const auto Meant = closest(S.Selector->text(), Columns);
  return quoted(S.Selector->text()) + " is no key of " + Holder + " to " +
         Parent +
         (Meant ? "; did you mean " + quoted(*Meant) + "?"
                : "; there is " + quoted(Columns));
}

static void check(const Model &M, Findings &Out) {
  // What the junction lacks it lacks for both sides.
  std::set<std::pair<Index, Index>> Reported;
  for (const Association &A : M.Associations) {
    const std::string Key = M.conventions(A).BelongsToName;
    for (const JunctionStep &S : junctionSteps(M, A)) {
      if (mayHaveMore(S) || !M.sawAllOf(S.Holder))
        continue;
      const std::string Lack = lack(M, S, Key);
      const bool OfHolder = S.Keys.size() < S.Needed;
      if (Lack.empty() ||
          (OfHolder && !Reported.insert({S.Holder, S.Parent}).second))
        continue;
      Finding &F = Out.at(A, quoted(M.describe(A)) + " goes through " +
                                 M.Entities[A.Junction].name() + ", but " +
                                 Lack + "; its rows cannot be found" +
                                 (OfHolder ? "; declare the " + Key : ""));
      F.Discriminator =
          M.Entities[S.Holder].name() + ">" + M.Entities[S.Parent].name();
      if (!OfHolder && S.Selector->where().isValid())
        F.Where = S.Selector->where();
      Out.note(F, M.Entities[S.Holder],
               M.Entities[S.Holder].name() + " is declared here");
    }
  }
}

extern const Rule ThroughMissingKeyRule = {
    "assoc-through-missing-key",
    Level::Error,
    "a junction lacks the key or the association to one of its ends",
    check,
};

} // namespace assoc
