// SPDX-License-Identifier: Apache-2.0
// assoc-through-not-unique: a junction that takes the same pair twice.
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <set>

namespace assoc {

/// No two rows can agree in all of Columns: a key of Junction has no others.
static bool keepsApart(const Entity &Junction, const NameList &Columns) {
  auto IsWithin = [&](const NameList &Key) {
    return !Key.empty() &&
           std::all_of(Key.begin(), Key.end(), [&](SharedText Name) {
             return std::find(Columns.begin(), Columns.end(), Name) !=
                    Columns.end();
           });
  };
  return IsWithin(Junction.primaryKey()) ||
         std::ranges::any_of(Junction.Uniques, IsWithin,
                             &TableIndex::Columns) ||
         std::any_of(
             Junction.Columns.begin(), Junction.Columns.end(),
             [&](const Column &C) { return C.Unique && IsWithin({C.Name}); });
}

static std::string consequence(const std::string &Junction,
                               const NameList &Columns) {
  return "the junction " + Junction + " has no primary or unique key over " +
         quoted(Columns) +
         ", so that the same pair can be stored twice and is then read twice; "
         "make the two keys unique";
}

static void checkMany(const Model &M, const Association &A,
                      std::set<std::pair<Index, std::string>> &Reported,
                      Findings &Out) {
  if (A.Junction == None || isOwnJunction(A) || A.ForeignKey.empty() ||
      A.OtherKey.empty())
    return;
  const Entity &Junction = M.Entities[A.Junction];
  NameList Columns = A.ForeignKey;
  Columns.insert(Columns.end(), A.OtherKey.begin(), A.OtherKey.end());
  NameList Sorted = Columns;
  std::sort(Sorted.begin(), Sorted.end());
  const bool AreThere =
      std::all_of(Columns.begin(), Columns.end(),
                  [&](auto &Name) { return Junction.column(Name); });
  if (!AreThere || keepsApart(Junction, Columns) || mayHideKeys(Junction) ||
      !(Junction.Junction ? M.sawEverything() : M.sawAllOf(A.Junction)) ||
      !Reported.insert({A.Junction, Model::list(Sorted)}).second)
    return;
  Finding &F = Out.at(A, consequence(Junction.name(), Columns));
  Out.identify(F, Junction);
  F.Discriminator = Model::list(Sorted);
  if (const Association *Other = partner(M, A))
    Out.note(F, *Other, quoted(M.describe(*Other)) + " is the other side");
  Out.note(F, Junction, Junction.name() + " is declared here");
}

/// A table of two keys and nothing else, in ORMs that have no many-to-many.
static void checkTable(const Model &M, Index I, Findings &Out) {
  const Entity &E = M.Entities[I];
  if (!isPureJunction(M, I) || mayHideKeys(E) || !M.sawAllOf(I))
    return;
  NameList Columns;
  for (const Column &C : E.Columns)
    Columns.push_back(C.Name);
  if (!keepsApart(E, Columns))
    Out.at(E, consequence(E.name(), Columns));
}

static void check(const Model &M, Findings &Out) {
  std::set<std::pair<Index, std::string>> Reported;
  std::set<Index> Junctions;
  for (const Association &A : M.Associations) {
    if (!A.isManyToMany())
      continue;
    Junctions.insert(A.Junction);
    if (!A.Broken && !A.Refused)
      checkMany(M, A, Reported, Out);
  }
  for (Index I = 0; I < M.Entities.size(); ++I)
    if (!Junctions.contains(I))
      checkTable(M, I, Out);
}

extern const Rule ThroughNotUniqueRule = {
    "assoc-through-not-unique",
    Level::Remark,
    "nothing keeps a pair from being stored twice in a junction",
    check,
};

} // namespace assoc
