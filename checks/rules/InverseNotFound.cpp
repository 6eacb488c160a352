// SPDX-License-Identifier: Apache-2.0
// assoc-inverse-not-found: the named other side does not exist.
#include "checks/model/Inverse.h"
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

/// Where the name should be found, and was not.
struct Missing {
  Index In = None;
  std::string Why;
  NameList Names; ///< that would do
};

static Missing lookForMember(const Model &M, const Association &A,
                             const std::string &Name) {
  Missing Result;
  if (hasMember(M, A.Target, Name))
    return Result;
  Result.In = A.Target;
  Result.Why = "names " + quoted(Name) + " as its other side, but " +
               M.targetName(A) + " has no such member";
  for (Index I : M.lookup().BySource[A.Target])
    if (const Association &B = M.Associations[I]; leadsTo(M, B, A.Source))
      Result.Names.push_back(B.Fact.Member);
  return Result;
}

static Missing lookForKey(const Model &M, const Association &A,
                          const std::string &Name) {
  Missing Result;
  if (namedInverse(M, A) != None)
    return Result;
  Result.In = A.Target;
  Result.Why = "selects the key " + quoted(Name) + ", but no " +
               otherSide(M, A, AssociationKind::BelongsTo) + " has it";
  for (Index I : M.lookup().BySource[A.Target]) {
    const Association &B = M.Associations[I];
    if (!B.ownsKey() || B.Target != A.Source)
      continue;
    if (B.ForeignKey.empty()) // it may be this one
      return {};
    Result.Names.push_back(Model::list(B.ForeignKey));
  }
  return Result;
}

static Missing lookForRelation(const Model &M, const Association &A,
                               const std::string &Name) {
  Missing Result;
  for (const RelationFact &R : M.Entities[A.Source].Relations) {
    if (R.Name.isUnknown() || R.Name.is(Name.c_str()))
      return {};
    Result.Names.push_back(R.Name.text());
  }
  Result.In = A.Source;
  Result.Why = "calls itself " + quoted(Name) + ", but no relation of " +
               M.sourceName(A) + " is registered under that name";
  return Result;
}

static Missing lookFor(const Model &M, const Association &A) {
  const std::string Name = A.Fact.Inverse.Name.text();
  switch (A.Fact.Inverse.Names) {
  case InverseFact::By::Member:
    return lookForMember(M, A, Name);
  case InverseFact::By::Key:
    return lookForKey(M, A, Name);
  case InverseFact::By::Relation:
    return lookForRelation(M, A, Name);
  }
  return {};
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    const Value &Name = A.Fact.Inverse.Name;
    if (!Name.isKnown() || A.Broken || A.Source == None || A.Target == None)
      continue;
    const Missing What = lookFor(M, A);
    if (What.In == None || !M.sawAllOf(What.In))
      continue;
    const std::optional<std::string> Meant = closest(Name.text(), What.Names);
    std::string Text = quoted(M.describe(A)) + " " + What.Why +
                       so(M.conventions(A).If.InverseNotFound);
    if (Meant)
      Text += "; did you mean " + quoted(*Meant) + "?";
    Finding &F = Out.at(A, std::move(Text));
    if (Name.where().isValid())
      F.Where = Name.where();
    Out.note(F, M.Entities[What.In],
             M.Entities[What.In].name() + " is declared here");
    if (!Meant)
      continue;
    if (std::optional<Edit> E = replaceLiteral(Name, *Meant))
      F.Fixes.push_back({"write " + quoted(*Meant), {std::move(*E)}});
  }
}

extern const Rule InverseNotFoundRule = {
    "assoc-inverse-not-found",
    Level::Error,
    "a declaration names its other side, and there is no such declaration",
    check,
};

} // namespace assoc
