// SPDX-License-Identifier: Apache-2.0
// assoc-column-clash: two things on one column, or nearly.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/KeyBesideAttribute.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

#include <map>

namespace assoc {

/// Members that are mapped to the same column.
static void checkMembers(const Model &M, Findings &Out) {
  std::map<std::pair<Index, NameList>, const Association *> By;
  for (const Association &A : M.Associations) {
    if (A.Broken || !A.ownsKey() || A.Fact.Member.empty() ||
        A.ForeignKey.empty() || !A.Fact.KeyParts.empty() || A.Source == None ||
        M.conventions(A).MakesKey == KeyMaker::Nobody)
      continue;
    auto [It, New] = By.try_emplace({A.Source, A.ForeignKey}, &A);
    // A name that the other side disagrees with: assoc-foreign-key-mismatch.
    if (New || mayExclude(A, *It->second) || isDuplicate(A, *It->second) ||
        A.Counterpart != None || It->second->Counterpart != None)
      continue;
    Finding &F = Out.at(
        A, quoted(M.describe(A)) + " and " + quoted(M.describe(*It->second)) +
               " are mapped to the same column " + quoted(A.ForeignKey) +
               "; the database refuses the table; give one of "
               "them another name");
    Out.identify(F, A, *It->second);
    Out.note(F, *It->second, "the first one is declared here");
  }
}

/// Attributes that are declared on one column, or on two that are one where
/// letter case does not count.
static void checkAttributes(const Entity &E, Findings &Out) {
  auto Report = [&](const Column &C, const Column &First, std::string Why) {
    Finding &F = Out.at(
        E, quoted(First.Attribute) + " and " + quoted(C.Attribute) + " of " +
               E.name() + " are on " + Why + "; give one of them another name");
    F.Discriminator = C.Attribute;
    F.Where = C.Where;
    F.Notes.push_back(
        {quoted(First.Attribute) + " is declared here", First.Where});
  };
  for (const Column &C : E.Hidden)
    if (const Column *Last = E.column(C.Name); Last && Last->Declared)
      Report(*Last, C,
             "one column " + quoted(C.Name) +
                 ", which is what the later one says");
  std::map<std::string, const Column *> ByLower;
  for (const Column &C : E.Columns) {
    if (!C.Declared)
      continue;
    auto [It, New] = ByLower.try_emplace(lower(C.Name), &C);
    if (!New)
      Report(C, *It->second,
             It->second->Name == C.Name
                 ? "one column " + quoted(C.Name) +
                       ", and the database refuses the table"
                 : "columns that differ by letter case only, which some "
                   "databases take for one");
  }
}

/// Declarations that the ORM leaves out.
static void checkDropped(const Model &M, Findings &Out) {
  for (const DroppedMember &D : M.Dropped) {
    const Entity &E = M.Entities[D.Entity];
    Finding &F =
        Out.at(E, quoted(D.Name) + " and " + quoted(D.KeptName) +
                      " have the same key " + quoted(D.Key) +
                      so(conventionsOf(E.Fact.Dialect).If.MemberDropped) +
                      "; give one of them another key");
    F.Discriminator = D.Key;
    F.Where = D.Where;
    F.Notes.push_back({quoted(D.KeptName) + " is declared here", D.KeptWhere});
  }
}

static void check(const Model &M, Findings &Out) {
  checkDropped(M, Out);
  findKeysBesideAttributes(M, Out);
  checkMembers(M, Out);
  for (const Entity &E : M.Entities)
    checkAttributes(E, Out);
}

extern const Rule ColumnClashRule = {
    "assoc-column-clash",
    Level::Error,
    "two members or keys on one column, or on columns of nearly one name",
    check,
};

} // namespace assoc
