// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-mismatch: two sides over two different keys.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

/// What decides the key of A, as the user sees it.
static const Value &keyValue(const Association &A) {
  return A.Fact.JoinName.Written ? A.Fact.JoinName : A.Fact.ForeignKey.Name;
}

static std::string keyOf(const Association &A) {
  if (A.Fact.JoinName.isKnown())
    return quoted(A.Fact.JoinName.text());
  return quoted(A.ForeignKey);
}

static std::string reasonOf(const Association &A) {
  if (keyValue(A).Written)
    return " (written)";
  if (A.Fact.Alias.Written && A.Fact.Kind != AssociationKind::HasMany)
    return " (named after its alias)";
  return " (the default)";
}

/// Make To use the key that From has, where both names stand in the source.
static void offer(const Model &M, Finding &F, const Association &To,
                  const Association &From) {
  const Value &Old = keyValue(To), &New = keyValue(From);
  if (!Old.isKnown() || !New.isKnown())
    return;
  if (std::optional<Edit> E = replaceLiteral(Old, New.text()))
    F.Fixes.push_back({"use the key of " + M.describe(From), {std::move(*E)}});
}

static void report(const Model &M, const Association &Owner,
                   const Association &Inverse, Findings &Out) {
  std::string Advice = keyValue(Owner).Written && keyValue(Inverse).Written
                           ? "write the same key on both sides"
                           : "write the key on both sides, and the same one";
  Finding &F = Out.at(
      Owner, quoted(M.describe(Owner)) + " uses the key " + keyOf(Owner) +
                 reasonOf(Owner) + ", but " + quoted(M.describe(Inverse)) +
                 " uses " + keyOf(Inverse) + reasonOf(Inverse) +
                 so(M.conventions(Owner).If.KeyMismatch) + "; " + Advice);
  Out.note(F, Inverse, quoted(M.describe(Inverse)) + " uses " + keyOf(Inverse));
  offer(M, F, Owner, Inverse);
  offer(M, F, Inverse, Owner);
}

static void check(const Model &M, Findings &Out) {
  for (const Association &Owner : M.Associations) {
    if (!Owner.ownsKey() || Owner.Broken || Owner.Counterpart == None)
      continue;
    const Association &Inverse = M.Associations[Owner.Counterpart];
    if (areInverse(Inverse.Fact.Kind, Owner.Fact.Kind) &&
        Inverse.ForeignKey != Owner.ForeignKey && !mayBeOneSided(Owner) &&
        !mayBeOneSided(Inverse))
      report(M, Owner, Inverse, Out);
  }
}

extern const Rule ForeignKeyMismatchRule = {
    "assoc-foreign-key-mismatch",
    Level::Error,
    "the two sides of a relationship use different foreign keys",
    check,
};

} // namespace assoc
