// SPDX-License-Identifier: Apache-2.0
// assoc-through-table-clash: a junction on the table of another entity.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <map>
#include <string_view>
#include <tuple>

namespace assoc {

static void report(const Association &A, const Model &M, const Entity &E,
                   Findings &Out) {
  Finding &F = Out.at(
      A, "the junction of " + quoted(M.describe(A)) + " is the table " +
             quoted(E.Table.Val) + ", which belongs to " + E.name() +
             "; the columns of one of the two are never created; give the "
             "junction another name" +
             (M.conventions(A).AdoptsJunctions
                  ? ", or go through " + E.name() + " itself"
                  : std::string()));
  F.Discriminator = E.name();
  if (A.Junction != None)
    Out.identify(F, M.Entities[A.Junction]);
  Out.note(F, E, E.name() + " takes the table here");
}

using Place = std::tuple<std::string_view, std::string_view, std::string_view>;

static Place placeOf(const Entity &E) {
  return {E.Fact.Dialect,
          E.Schema.isSet() ? std::string_view(E.Schema.Val)
                           : std::string_view(),
          E.Table.Val};
}

/// Junctions that were made on a table that is there already.
static void checkMade(const Model &M, Findings &Out) {
  std::map<Place, const Entity *> Takers;
  for (const Entity &E : M.Entities)
    if (!E.Junction && E.Mapped && E.Table.isSet() && !E.Schema.isUnknown())
      Takers.try_emplace(placeOf(E), &E);
  for (const Entity &E : M.Entities)
    if (E.Junction && E.MadeBy != None && E.Table.isSet() &&
        !E.Schema.isUnknown())
      if (auto It = Takers.find(placeOf(E)); It != Takers.end())
        report(M.Associations[E.MadeBy], M, *It->second, Out);
}

/// A junction with the name of an entity that was not meant for it: the keys
/// are not among its columns.
static bool hasKeys(const Entity &E, const Association &A) {
  for (const NameList *Key : {&A.ForeignKey, &A.OtherKey})
    for (SharedText Name : *Key)
      if (!E.column(Name))
        return false;
  return true;
}

static void check(const Model &M, Findings &Out) {
  checkMade(M, Out);
  for (const Association &A : M.Associations) {
    // An end of its own: assoc-through-is-endpoint.
    if (!A.isManyToMany() || A.Broken || A.Junction == None ||
        A.Junction == A.Source || A.Junction == A.Target ||
        M.conventions(A).AdoptsJunctions ||
        M.conventions(A).MakesKey == KeyMaker::Nobody)
      continue;
    const Entity &E = M.Entities[A.Junction];
    if (E.Junction || hasKeys(E, A))
      continue;
    // Both sides of a pair have one junction.
    const Association *Other = partner(M, A);
    if (!Other || (Other->isManyToMany() &&
                   (Other > &A || Other->Junction != A.Junction)))
      report(A, M, E, Out);
  }
}

extern const Rule ThroughTableClashRule = {
    "assoc-through-table-clash",
    Level::Error,
    "the table of a junction is the table of another entity",
    check,
};

} // namespace assoc
