// SPDX-License-Identifier: Apache-2.0
// assoc-no-primary-key: an entity that nothing can refer to.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// A key to E that no unique column of it serves either.
static const Association *keyTo(const Model &M, Index E) {
  for (const ForeignKey &K : M.ForeignKeys)
    if (K.Parent == E && !K.Associations.empty() &&
        !isUniqueKey(M.Entities[E], K.Referenced) &&
        // A column that does not exist: assoc-referenced-key-missing.
        std::all_of(
            K.Referenced.begin(), K.Referenced.end(),
            [&](auto &Name) { return M.Entities[E].column(Name); }))
      return &M.Associations[K.Associations.front()];
  return nullptr;
}

static const Association *firstTo(const Model &M, Index E) {
  for (const Association &A : M.Associations)
    if (!A.Broken && (A.Source == E || A.Target == E))
      return &A;
  return nullptr;
}

/// A part of the key may be there that cannot be read.
static bool mayHaveKey(const Model &M, const Entity &E, Index I) {
  return std::any_of(E.Fact.Extra.begin(), E.Fact.Extra.end(),
                     [](const auto &O) { return O.second.isUnknown(); }) ||
         std::any_of(E.Declared.begin(), E.Declared.end(),
                     [](const ColumnFact &C) {
                       return C.Attribute.PrimaryKey.Written &&
                              !C.Attribute.PrimaryKey.isFalse();
                     }) ||
         std::any_of(M.Associations.begin(), M.Associations.end(),
                     [&](const Association &A) {
                       return A.Source == I && A.ownsKey() &&
                              A.ForeignKey.empty();
                     });
}

static void check(const Model &M, Findings &Out) {
  for (Index I = 0; I < M.Entities.size(); ++I) {
    const Entity &E = M.Entities[I];
    if (E.Junction || !E.Mapped || E.Columns.empty() ||
        !E.primaryKey().empty() || !M.sawAllOf(I) || mayHideKeys(E) ||
        mayHaveKey(M, E, I))
      continue;
    const bool Optional = conventionsOf(E.Fact.Dialect).KeysAreOptional;
    auto Id = std::find_if(
        E.Declared.begin(), E.Declared.end(),
        [](const ColumnFact &C) { return C.Attribute.Name.is("id"); });
    const Association *Use = Optional ? keyTo(M, I) : firstTo(M, I);
    // A junction without any key is assoc-through-not-unique.
    const bool IsJunction =
        std::any_of(M.Associations.begin(), M.Associations.end(),
                    [&](const Association &A) { return A.Junction == I; });
    if (IsJunction || (!Use && (Optional || Id == E.Declared.end())))
      continue;
    Finding &F = Out.at(
        E, Optional || Id == E.Declared.end()
               ? quoted(E.name()) + " takes part in associations and has no "
                                    "primary key; nothing can refer to its rows"
               : quoted(E.name()) + " declares 'id' without making it the "
                                    "primary key; write .primaryKey = true");
    if (Use)
      Out.note(F, *Use, quoted(M.describe(*Use)) + " needs it");
    if (Id != E.Declared.end())
      offer(F, "make it the primary key",
            writeProperty(Id->Attribute, "primaryKey", "true"));
  }
}

extern const Rule NoPrimaryKeyRule = {
    "assoc-no-primary-key",
    Level::Error,
    "an entity of an association has no primary key",
    check,
};

} // namespace assoc
