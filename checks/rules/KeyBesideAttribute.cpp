// SPDX-License-Identifier: Apache-2.0
// A declared attribute that is nearly, or by its column, the derived key.
#include "checks/rules/KeyBesideAttribute.h"

#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

static bool isKey(const Model &M, const Entity &E, std::string_view Column) {
  return std::any_of(M.ForeignKeys.begin(), M.ForeignKeys.end(),
                     [&](const ForeignKey &K) {
                       return K.Holder != None && &M.Entities[K.Holder] == &E &&
                              !K.Associations.empty() &&
                              std::find(K.Columns.begin(), K.Columns.end(),
                                        Column) != K.Columns.end();
                     });
}

/// The attribute is the key that is meant, where no call names another one.
static std::optional<Edits> useAttribute(const Model &M, const ForeignKey &Key,
                                         const std::string &Name,
                                         bool EvenIfWritten) {
  std::optional<Edits> Result = Edits();
  for (Index I : Key.Associations) {
    const AssociationFact &F = M.Associations[I].Fact;
    if (M.Associations[I].isManyToMany() || !F.Member.empty() ||
        (F.ForeignKey.Name.Written && !EvenIfWritten))
      return std::nullopt;
    Result = both(std::move(Result), nameKey(F, "foreignKey", Name));
  }
  return Result;
}

static Finding &report(const Model &M, const ForeignKey &Key,
                       const AttributeFact &Declared, std::string Why,
                       Findings &Out) {
  const Association &A = M.Associations[Key.Associations.front()];
  Finding &F = Out.at(A, std::move(Why));
  Out.identify(F, Key);
  F.Discriminator = Declared.Name.text();
  if (Declared.Where.isValid())
    F.Notes.push_back(
        {quoted(Declared.Name.text()) + " is declared here", Declared.Where});
  return F;
}

/// Of one key.
static void checkDeclared(const Model &M, const ForeignKey &Key,
                          Findings &Out) {
  const Entity &Holder = M.Entities[Key.Holder];
  const Column *Mine = Holder.column(Key.Columns.front());
  // A declared attribute may be the key; a member is a column of its own.
  const bool Members =
      !M.Associations[Key.Associations.front()].Fact.Member.empty();
  if (!Mine || (Mine->Declared && !Members))
    return;
  for (const ColumnFact &C : Holder.Declared) {
    const AttributeFact &Declared = C.Attribute;
    const std::string Name = Declared.Name.text();
    if (!Declared.Name.isKnown() || (!Members && Name == Mine->Attribute))
      continue;
    const std::string Field =
        Declared.Field.isKnown() ? Declared.Field.text() : Name;
    if (Field == Mine->Name)
      offer(report(M, Key, Declared,
                   "the key " + quoted(Mine->Name) + " and " +
                       quoted(C.Member.empty() ? Name : C.Member) + " of " +
                       Holder.name() + " are both on the column " +
                       quoted(Field) +
                       (Members
                            ? "; the database refuses the table; rename one"
                            : "; the later one decides what the column is; use "
                              "the attribute's name as key"),
                   Out),
            "use the attribute as key", useAttribute(M, Key, Name, true));
    else if (!Members && plain(Name) == plain(Mine->Attribute) &&
             !isKey(M, Holder, Field))
      offer(report(M, Key, Declared,
                   "the key " + quoted(Mine->Name) + " is not the column " +
                       quoted(Field) + " of " + Holder.name() +
                       "; the table gets both columns, and only the first is "
                       "written; use one spelling",
                   Out),
            "use the attribute as key", useAttribute(M, Key, Name, false));
  }
}

void findKeysBesideAttributes(const Model &M, Findings &Out) {
  for (const ForeignKey &Key : M.ForeignKeys)
    // Where associations make no columns, those of a key are declared.
    if (Key.Holder != None && Key.Columns.size() == 1 &&
        !Key.Associations.empty() &&
        conventionsOf(M.Entities[Key.Holder].Fact.Dialect).MakesKey !=
            KeyMaker::Nobody)
      checkDeclared(M, Key, Out);
}

} // namespace assoc
