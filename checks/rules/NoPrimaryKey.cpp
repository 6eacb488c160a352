// SPDX-License-Identifier: Apache-2.0
// assoc-no-primary-key: an entity that nothing can refer to.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// A key to E that no unique column of it serves either, or that E expects.
static const Association *keyTo(const Model &M, Index E) {
  for (Index I : M.lookup().KeysByParent[E])
    if (const ForeignKey &K = M.ForeignKeys[I];
        !K.Associations.empty() && !isUniqueKey(M.Entities[E], K.Referenced) &&
        // A column that does not exist: assoc-referenced-key-missing.
        std::all_of(K.Referenced.begin(), K.Referenced.end(),
                    [&](auto &Name) { return M.Entities[E].column(Name); }))
      return &M.Associations[K.Associations.front()];
  // A hasMany of E compares with its key.
  for (const Association &A : M.Associations)
    if (A.Source == E && !A.ownsKey() && !A.Broken)
      return &A;
  return nullptr;
}

static const Association *firstTo(const Model &M, Index E) {
  Index First = None;
  for (const Groups *Of : {&M.lookup().BySource, &M.lookup().ByTarget})
    for (Index A : (*Of)[E])
      if (!M.Associations[A].Broken) {
        First = std::min(First, A);
        break;
      }
  return First == None ? nullptr : &M.Associations[First];
}

/// A part of the key may be there that cannot be read.
static bool mayHaveKey(const Model &M, const Entity &E, Index I) {
  const auto Own = M.lookup().BySource[I];
  return std::any_of(E.Fact.Extra->begin(), E.Fact.Extra->end(),
                     [](const auto &O) { return O.second.isUnknown(); }) ||
         std::any_of(E.Declared.begin(), E.Declared.end(),
                     [](const ColumnFact &C) {
                       return C.Attribute.PrimaryKey.isWritten() &&
                              !C.Attribute.PrimaryKey.isFalse();
                     }) ||
         std::any_of(Own.begin(), Own.end(), [&](Index A) {
           return M.Associations[A].ownsKey() &&
                  M.Associations[A].ForeignKey.empty();
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
    const bool IsJunction = !M.lookup().ByJunction[I].empty();
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
