// SPDX-License-Identifier: Apache-2.0
// assoc-through-nullable-key: junction rows that lead nowhere.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <set>

namespace assoc {

/// In ORMs that have no many-to-many.
static void checkTable(const Model &M, Index I, Findings &Out) {
  const Entity &E = M.Entities[I];
  NameList Nullable;
  for (const Column &C : E.Columns)
    if (C.isNullable() && !C.AllowNull.isUnknown())
      Nullable.push_back(C.Name);
  if (Nullable.empty())
    return;
  Out.at(E, "the key" + std::string(Nullable.size() > 1 ? "s " : " ") +
                quoted(Nullable) + " of the junction " + E.name() +
                " can be NULL; rows that lead nowhere and duplicates of them "
                "are possible; let neither key be NULL");
}

/// Somebody has said that an element may be empty, or what empties it.
static bool isMeant(const Model &M, const Association &A, bool IsWritten) {
  return IsWritten || (A.OtherKeyIndex != None &&
                       M.ForeignKeys[A.OtherKeyIndex].OnDelete.valueOr(
                           Action::NoAction) == Action::SetNull);
}

static void check(const Model &M, Findings &Out) {
  for (Index I = 0; I < M.Entities.size(); ++I)
    if (conventionsOf(M.Entities[I].Fact.Dialect).OneSided &&
        M.Entities[I].Mapped && isPureJunction(M, I))
      checkTable(M, I, Out);
  std::set<Index> Reported;
  for (const Association &A : M.Associations) {
    if (!A.isManyToMany() || A.Broken || A.Refused || A.Junction == None ||
        isOwnJunction(A) || Reported.contains(A.Junction))
      continue;
    const Entity &Junction = M.Entities[A.Junction];
    if (Junction.Junction && M.conventions(A).PlainJunctions)
      continue;
    // An inverse says nothing about the junction.
    if (A.Fact.Inverse.Name.isWritten() && M.conventions(A).InverseAdvice)
      continue;
    NameList Nullable;
    bool HasKeys = true, AreWritten = false;
    for (const NameList *Key : {&A.ForeignKey, &A.OtherKey})
      for (SharedText Name : *Key) {
        const Column *C = Junction.column(Name);
        HasKeys &= C != nullptr;
        if (!C || !C->isNullable() || C->AllowNull.isUnknown())
          continue;
        Nullable.push_back(Name);
        AreWritten |= C->AllowNull.From == Provenance::Written;
      }
    // A table that was not meant for it: assoc-through-table-clash.
    if (Nullable.empty() || !HasKeys)
      continue;
    Reported.insert(A.Junction);
    const Conventions &Orm = M.conventions(A);
    if (Orm.HasEmptyElements && isMeant(M, A, AreWritten))
      continue;
    const std::string Why = AreWritten || Junction.primaryKey().empty()
                                ? ""
                                : ", because it has a primary key of its own";
    Finding &F = Out.at(
        A,
        "the key" + std::string(Nullable.size() > 1 ? "s " : " ") +
            quoted(Nullable) + " of the junction " + Junction.name() +
            " can be NULL" + Why +
            (Orm.HasEmptyElements
                 ? "; the container stores empty elements, and reads them back"
                 : "; rows that lead nowhere and duplicates of them are "
                   "possible") +
            so(Orm.RequireKeys));
    if (Orm.HasEmptyElements)
      F.Severity = Level::Remark;
    Out.identify(F, Junction);
    Out.note(F, Junction, Junction.name() + " is declared here");
  }
}

extern const Rule ThroughNullableKeyRule = {
    "assoc-through-nullable-key",
    Level::Warning,
    "the keys of a junction can be NULL",
    check,
};

} // namespace assoc
