// SPDX-License-Identifier: Apache-2.0
// assoc-duplicate: the same association twice.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Repeats.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <set>

namespace assoc {

/// It says nothing but what the first one says, and stands alone.
static bool saysNothingNew(const Association &A, const Association &First) {
  static const std::set<std::string> SameInBoth = {"as", "through",
                                                   "foreignKey", "otherKey"};
  const AssociationFact &F = A.Fact;
  auto Has = [](const BracesFact &B) { return !B.Options.empty(); };
  return haveSameName(A, First) && F.Braces->Where.isValid() &&
         F.After.isValid() && F.After.File == F.Where.File &&
         !Has(F.ForeignKey->Braces) && !Has(F.OtherKey->Braces) &&
         !Has(F.Through->Braces) &&
         std::all_of(
             F.Braces->Options.begin(), F.Braces->Options.end(),
             [](const OptionPlace &P) { return SameInBoth.contains(P.Name); });
}

static void report(const Model &M, const Association &A,
                   const Association &First, Findings &Out) {
  Finding &F = Out.at(
      A, quoted(M.describe(A)) + " repeats " + quoted(M.describe(First)) +
             (A.ForeignKey.empty()
                  ? std::string()
                  : " over the same key " + quoted(A.ForeignKey)) +
             (A.Refused ? "; the call is refused"
                        : so(M.conventions(A).If.Duplicate)) +
             "; remove one of them");
  Out.identify(F, A, First);
  Out.note(F, First, "the first one is declared here");
  const Location &Begin = A.Fact.Where, &End = A.Fact.After;
  if (saysNothingNew(A, First))
    offer(F, "remove it",
          Edits{{Begin.File, Begin.Offset, End.Offset - Begin.Offset, ""}});
}

static void check(const Model &M, Findings &Out) {
  Repeats Seen;
  for (const Association &A : M.Associations)
    if (const Association *First = Seen.findOrAdd(A))
      report(M, A, *First, Out);
}

extern const Rule DuplicateRule = {
    "assoc-duplicate",
    Level::Warning,
    "the same association declared twice: same source, kind, target and key",
    check,
};

} // namespace assoc
