// SPDX-License-Identifier: Apache-2.0
// assoc-unpaired: a relationship that only one side declares.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Mirror.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// It joins the two primary keys.
static bool hasNoKey(const Model &M, const Association &A) {
  return M.conventions(A).SharesPrimaryKeys &&
         A.Fact.Kind == AssociationKind::HasOne;
}

/// The declarations that would do as the other side, best guess first.
static std::vector<AssociationKind> missingKinds(const Model &M,
                                                 const Association &A) {
  if (A.isManyToMany())
    return {AssociationKind::BelongsToMany};
  const Conventions &C = M.conventions(A);
  if (A.ownsKey() && (C.SharesPrimaryKeys || C.HasOneGoesThrough))
    return {AssociationKind::HasMany};
  if (A.ownsKey())
    return {AssociationKind::HasMany, AssociationKind::HasOne};
  if (hasNoKey(M, A))
    return {AssociationKind::HasOne};
  return {AssociationKind::BelongsTo};
}

static bool hasUniqueKey(const Model &M, const Association &A) {
  return A.Holder != None && isUniqueKey(M.Entities[A.Holder], A.ForeignKey);
}

/// What it names is missing or something else: assoc-inverse-not-found and
/// assoc-inverse-mismatch.
static bool namesOther(const Association &A) {
  return A.Fact.Inverse.Name.isWritten() &&
         A.Fact.Inverse.Names != InverseFact::By::Relation;
}

/// Other classes for the two tables tell both sides of it.
static bool isPairedElsewhere(const Model &M, const Association &A) {
  if (!M.conventions(A).SharesTables || A.isManyToMany())
    return false;
  return std::any_of(
      M.Associations.begin(), M.Associations.end(), [&](const Association &B) {
        return B.Pair != None && !B.isManyToMany() &&
               B.ForeignKey == A.ForeignKey && !A.ForeignKey.empty() &&
               isSameTable(M, A.Holder, B.Holder) &&
               isSameTable(M, A.Parent, B.Parent);
      });
}

static bool lacksOtherSide(const Model &M, const Association &A) {
  return !M.conventions(A).OneSided && !A.Broken && !isOwnJunction(A) &&
         A.Source != None && A.Target != None && A.Pair == None &&
         A.Counterpart == None && A.Candidates.empty() && !namesOther(A) &&
         !A.MayHavePair && !mayBeOneSided(A) && M.sawAllOf(A.Target) &&
         !isUnregistered(M, A.Source) && !isUnregistered(M, A.Target) &&
         missingColumns(M, A).empty();
}

static std::string messageFor(const Model &M, const Association &A,
                              const Alone &How) {
  std::string Missing;
  for (AssociationKind Kind : missingKinds(M, A))
    Missing += (Missing.empty() ? "" : " or ") + otherSide(M, A, Kind);
  std::string Text = quoted(M.describe(A)) + " is declared on this side only";
  if (A.Fact.JoinName.isKnown() && !A.isManyToMany())
    Text +=
        ": no " + Missing + " has the name " + quoted(A.Fact.JoinName.text());
  else
    Text += ": there is no " + Missing;
  const char *Advice = A.isManyToMany()            ? "through the same junction"
                       : A.Fact.JoinName.isKnown() ? "under this name"
                       : hasNoKey(M, A)            ? "there, too"
                                                   : "over the same key";
  return Text + so(How.Consequence) + "; declare it " + Advice;
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (!lacksOtherSide(M, A) || isPairedElsewhere(M, A))
      continue;
    const Alone &How = M.conventions(A).alone(A.Fact.Kind);
    Finding &F = Out.at(A, messageFor(M, A, How));
    F.Severity = How.Severity;
    Out.note(F, M.Entities[A.Target], M.targetName(A) + " is declared here");
    std::vector<Choice> Choices;
    for (AssociationKind Kind : missingKinds(M, A))
      // Over a unique key, there is one row at most.
      if (Kind != AssociationKind::HasMany || !hasUniqueKey(M, A))
        Choices.push_back(
            {"add " + otherSide(M, A, Kind), insertMirror(M, A, Kind)});
    offerChoices(F, std::move(Choices));
  }
}

extern const Rule UnpairedRule = {
    "assoc-unpaired",
    Level::Warning,
    "an association that only one of its two sides declares",
    check,
};

} // namespace assoc
