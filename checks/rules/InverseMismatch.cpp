// SPDX-License-Identifier: Apache-2.0
// assoc-inverse-mismatch: the named other side is something else.
#include "checks/model/Inverse.h"
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// What a member of E is cannot be read: ODB's virtual ones.
static bool isUnread(const Entity &E, const std::string &Member) {
  return std::any_of(
      E.Declared.begin(), E.Declared.end(), [&](const ColumnFact &C) {
        return C.Member == Member && C.Attribute.Type.isUnknown();
      });
}

/// What is wrong about B as the other side of A, which names it; empty:
/// nothing.
static std::string contradiction(const Model &M, const Association &A,
                                 const Association &B) {
  if (&A == &B)
    return "is this declaration itself";
  if (B.Target == None) // an entity that nobody has seen
    return "";
  if (!leadsTo(M, B, A.Source))
    return "leads to " + M.targetName(B) + ", not to " + M.sourceName(A);
  const Value &Back = B.Fact.Inverse.Name;
  if (!Back.isKnown() || B.Fact.Inverse.Names != InverseFact::By::Member)
    return "";
  if (!Back.is(A.Fact.Member.str().c_str()))
    return "names another inverse itself: " + quoted(Back.text());
  const bool IsStored = A.ownsKey() || B.ownsKey() ||
                        (A.isManyToMany() && !M.conventions(A).InverseAdvice);
  return IsStored ? ""
                  : "is an inverse itself, so that neither side holds a key";
}

static void checkMember(const Model &M, const Association &A, Findings &Out) {
  const Value &Name = A.Fact.Inverse.Name;
  if (!Name.isKnown() || A.Fact.Inverse.Names != InverseFact::By::Member ||
      A.Broken || A.Source == None || A.Target == None)
    return;
  const Index Other = namedInverse(M, A);
  std::string Why;
  if (Other != None)
    Why = contradiction(M, A, M.Associations[Other]);
  else if (hasMember(M, A.Target, Name.text()) &&
           !isUnread(M.Entities[A.Target], Name.text()))
    Why = "is no association";
  if (Why.empty())
    return;
  Finding &F = Out.at(
      A, quoted(M.describe(A)) + " names " + quoted(Name.text()) + " of " +
             M.targetName(A) + " as its other side, but that " + Why +
             so(M.conventions(A).If.InverseMismatch) + "; name a member of " +
             M.targetName(A) + " that holds the key to " + M.sourceName(A));
  if (Name.where().isValid())
    F.Where = Name.where();
  if (Other == None)
    Out.note(F, M.Entities[A.Target], M.targetName(A) + " is declared here");
  else if (M.Associations[Other].Fact.Where != F.Where)
    Out.note(F, M.Associations[Other],
             quoted(M.describe(M.Associations[Other])) + " is declared here");
}

/// The association of E that is declared by this member, or null.
static const Association *declaredBy(const Model &M, Index E,
                                     const std::string &Member) {
  const Index A = Member.empty() ? None : M.lookup().member(M, E, Member);
  return A == None ? nullptr : &M.Associations[A];
}

/// An entry under the name of one association that leads to another one.
static void checkRelation(const Model &M, Index E, const RelationFact &R,
                          Findings &Out) {
  if (!R.Name.isKnown() || R.Name.text() == R.Member)
    return;
  const Association *Named = declaredBy(M, E, R.Name.text());
  const Association *Found = declaredBy(M, E, R.Member);
  if (!Named || !Found)
    return;
  Finding &F = Out.at(*Named, "the relation " + quoted(R.Name.text()) + " of " +
                                  M.Entities[E].name() + " leads to " +
                                  quoted(M.describe(*Found)) + ", not to " +
                                  quoted(M.describe(*Named)) +
                                  so(M.conventions(*Named).If.InverseMismatch) +
                                  "; let it lead to " + quoted(R.Name.text()));
  F.Discriminator = "relation";
  F.Where = R.Where;
  Out.note(F, *Named, quoted(M.describe(*Named)) + " is declared here");
  Out.note(F, *Found, quoted(M.describe(*Found)) + " is declared here");
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations)
    checkMember(M, A, Out);
  for (Index E = 0; E < M.Entities.size(); ++E)
    for (const RelationFact &R : M.Entities[E].Relations)
      checkRelation(M, E, R, Out);
}

extern const Rule InverseMismatchRule = {
    "assoc-inverse-mismatch",
    Level::Error,
    "the named other side exists and is something else",
    check,
};

} // namespace assoc
