// SPDX-License-Identifier: Apache-2.0
// assoc-unregistered: an entity that its ORM was never told about.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <set>

namespace assoc {

static bool isMissing(const Model &M, const Association &A) {
  if (A.Target != None)
    return isUnregistered(M, A.Target);
  return !A.Fact.Target.empty() &&
         sawAllEntities(M, A.Fact.Dialect, A.Fact.Target);
}

/// The entry of the entity's list that leads to A, or null.
static const RelationFact *entryOf(const Model &M, const Association &A) {
  for (const RelationFact &R : M.Entities[A.Source].Relations)
    if (R.Member == A.Fact.Member)
      return &R;
  return nullptr;
}

static bool hasEntry(const Model &M, Index E, const std::string &Name) {
  const std::vector<RelationFact> &All = M.Entities[E].Relations;
  return std::any_of(All.begin(), All.end(), [&](const RelationFact &R) {
    return R.Name.is(Name.c_str());
  });
}

/// It stands under the name of another member: assoc-inverse-mismatch.
static bool isMisplaced(const Model &M, const Association &A,
                        const RelationFact &Entry) {
  return std::any_of(
      M.Associations.begin(), M.Associations.end(), [&](const Association &B) {
        return B.Source == A.Source && B.Fact.Member != A.Fact.Member &&
               Entry.Name.is(B.Fact.Member.str().c_str());
      });
}

/// A member that the entity's list of names lacks, or does not have under the
/// name that the ORM looks for.
static void checkNames(const Model &M, const Association &A, Findings &Out) {
  const Conventions &C = M.conventions(A);
  const RelationFact *Entry = entryOf(M, A);
  const std::string List = C.ListedIn + std::string(" of ") + M.sourceName(A);
  if (!Entry) {
    Finding &F = Out.at(A, quoted(M.describe(A)) + " is not listed in " + List +
                               so(C.If.NotListed) + "; add an entry " +
                               quoted(A.Fact.Member) + " that leads to it");
    F.Discriminator = "entry";
    Out.note(F, M.Entities[A.Source], M.sourceName(A) + " is declared here");
    return;
  }
  if (A.GuessedRelation.empty() || isMisplaced(M, A, *Entry) ||
      hasEntry(M, A.Source, A.GuessedRelation))
    return;
  Finding &F = Out.at(
      A, quoted(M.describe(A)) + " calls itself " + quoted(A.GuessedRelation) +
             " after its target, but " + List + " has no such name" +
             so(C.If.NameNotListed) + "; pass " + quoted(Entry->Name.text()) +
             ", its name there, as argument 'relation'");
  F.Discriminator = "name";
  F.Notes.push_back({"it is listed here", Entry->Where});
}

static void checkLists(const Model &M, Findings &Out) {
  std::set<std::pair<Index, std::string>> Seen;
  for (const Association &A : M.Associations)
    if (M.conventions(A).ListedIn && A.Source != None &&
        !A.Fact.Member.empty() && M.sawAllOf(A.Source) &&
        Seen.insert({A.Source, A.Fact.Member}).second)
      checkNames(M, A, Out);
}

static void check(const Model &M, Findings &Out) {
  checkLists(M, Out);
  std::set<std::string> Reported;
  for (const Association &A : M.Associations) {
    const Conventions &C = M.conventions(A);
    // Only what the ORM meets at run time: an entity that nobody registers and
    // nobody refers to may be there for another program.
    if (!C.RegisteredBy || A.Source == None ||
        M.Entities[A.Source].Registrations.empty() || !isMissing(M, A) ||
        !Reported.insert(A.Fact.Target).second)
      continue;
    const std::string Name = M.targetName(A);
    Finding &F =
        Out.at(A, quoted(Name) + ", the target of " + quoted(M.describe(A)) +
                      ", is never registered" + so(C.If.Unregistered) +
                      "; register it with " + quoted(C.RegisteredBy));
    F.About = Name;
    if (A.Target != None)
      Out.note(F, M.Entities[A.Target], quoted(Name) + " is declared here");
    F.Notes.push_back({quoted(M.sourceName(A)) + " is registered here",
                       M.Entities[A.Source].Registrations.front().Where});
  }
}

extern const Rule UnregisteredRule = {
    "assoc-unregistered",
    Level::Error,
    "an entity takes part in an association and is never registered",
    check,
};

} // namespace assoc
