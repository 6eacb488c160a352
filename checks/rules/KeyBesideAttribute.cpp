// SPDX-License-Identifier: Apache-2.0
// A declared attribute that is nearly, or by its column, the derived key.
#include "checks/rules/KeyBesideAttribute.h"

#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <unordered_map>

namespace assoc {

static bool isKey(const Model &M, Index E, std::string_view Column) {
  const auto Held = M.lookup().KeysByHolder[E];
  return std::any_of(Held.begin(), Held.end(), [&](Index I) {
    const ForeignKey &K = M.ForeignKeys[I];
    return !K.Associations.empty() &&
           std::find(K.Columns.begin(), K.Columns.end(), Column) !=
               K.Columns.end();
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
        (F.ForeignKey->Name.isWritten() && !EvenIfWritten))
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

namespace {
/// The declared columns by what their names sound like.
class Soundalikes {
public:
  explicit Soundalikes(const Model &M) : M(M) {}

  /// All that may be meant to be this column, in their order, and perhaps more.
  std::vector<const ColumnFact *> of(Index E, const Column &C) {
    std::vector<const ColumnFact *> Found;
    for (const std::string &Name : {plain(C.Name), plain(C.Attribute)})
      if (auto It = read(E).find(Name); It != read(E).end())
        Found.insert(Found.end(), It->second.begin(), It->second.end());
    std::sort(Found.begin(), Found.end());
    Found.erase(std::unique(Found.begin(), Found.end()), Found.end());
    return Found;
  }

private:
  using Names =
      std::unordered_map<std::string, std::vector<const ColumnFact *>>;

  const Names &read(Index E) {
    auto [It, New] = ByEntity.try_emplace(E);
    if (New)
      for (const ColumnFact &C : M.Entities[E].Declared) {
        It->second[plain(C.Attribute.Name.text())].push_back(&C);
        if (C.Attribute.Field.isKnown())
          It->second[plain(C.Attribute.Field.text())].push_back(&C);
      }
    return It->second;
  }

  const Model &M;
  std::unordered_map<Index, Names> ByEntity;
};
} // namespace

/// Of one key.
static void checkDeclared(const Model &M, const ForeignKey &Key,
                          Soundalikes &Declarations, Findings &Out) {
  const Entity &Holder = M.Entities[Key.Holder];
  const Column *Mine = Holder.column(Key.Columns.front());
  // A declared attribute may be the key; a member is a column of its own,
  // unless it lies over others.
  const AssociationFact &First = M.Associations[Key.Associations.front()].Fact;
  const bool Members = !First.Member.empty();
  if (!Mine || (Mine->Declared && !Members) || !First.KeyParts.empty())
    return;
  for (const ColumnFact *Like : Declarations.of(Key.Holder, *Mine)) {
    const ColumnFact &C = *Like;
    const AttributeFact &Declared = C.Attribute;
    const std::string Name = Declared.Name.text();
    if (!Declared.Name.isKnown() || (!Members && Name == Mine->Attribute))
      continue;
    const std::string Field =
        Declared.Field.isKnown() ? Declared.Field.text() : Name;
    if (Field == Mine->Name)
      offer(report(M, Key, Declared,
                   "the key " + quoted(Mine->Name) + " and " +
                       quoted(C.Member.empty() ? Name : C.Member.str()) +
                       " of " + Holder.name() + " are both on the column " +
                       quoted(Field) +
                       (Members
                            ? "; the database refuses the table; rename one"
                            : "; the later one decides what the column is; use "
                              "the attribute's name as key"),
                   Out),
            "use the attribute as key", useAttribute(M, Key, Name, true));
    else if (!Members && plain(Name) == plain(Mine->Attribute) &&
             !isKey(M, Key.Holder, Field))
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
  Soundalikes Declarations(M);
  for (const ForeignKey &Key : M.ForeignKeys)
    // Where associations make no columns, those of a key are declared.
    if (Key.Holder != None && Key.Columns.size() == 1 &&
        !Key.Associations.empty() && !M.Entities[Key.Holder].Declared.empty() &&
        conventionsOf(M.Entities[Key.Holder].Fact.Dialect).MakesKey !=
            KeyMaker::Nobody)
      checkDeclared(M, Key, Declarations, Out);
}

} // namespace assoc
