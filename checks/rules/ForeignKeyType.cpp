// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-type: a key of another type than what it references.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

/// "STRING(80)" gives "STRING".
static std::string_view baseOf(std::string_view Type) {
  return Type.substr(0, Type.find('('));
}

/// Types that databases compare with each other; empty: nothing is known.
static std::string_view familyOf(std::string_view Type) {
  std::string_view Base = baseOf(Type);
  if (Base == "INTEGER" || Base == "BIGINT" || Base == "SMALLINT")
    return "integer";
  if (Base == "STRING" || Base == "TEXT" || Base == "CHAR")
    return "text";
  if (Base == "FLOAT" || Base == "DOUBLE" || Base == "REAL" ||
      Base == "DECIMAL")
    return "number";
  return Base == "raw" ? std::string_view() : Base;
}

static bool sameType(std::string_view A, std::string_view B) {
  // How long a text may be does not keep it from referring.
  return A == B || (baseOf(A) == "STRING" && baseOf(B) == "STRING");
}

/// A one-to-one that joins the two primary keys.
static void checkSharedKey(const Model &M, const Association &A,
                           Findings &Out) {
  if (!M.conventions(A).SharesPrimaryKeys || A.Broken || A.Source == None ||
      A.Target == None || A.Fact.Kind != AssociationKind::HasOne ||
      (A.Pair != None && &M.Associations[A.Pair] < &A))
    return;
  const Entity &From = M.Entities[A.Source], &To = M.Entities[A.Target];
  const NameList Mine = From.primaryKey(), Theirs = To.primaryKey();
  if (Mine.size() != 1 || Theirs.size() != 1)
    return;
  const std::string &Type = From.column(Mine[0])->Type,
                    &Other = To.column(Theirs[0])->Type;
  if (familyOf(Type).empty() || familyOf(Other).empty() ||
      familyOf(Type) == familyOf(Other))
    return;
  Finding &F = Out.at(A, quoted(M.describe(A)) + " joins the primary keys of " +
                             From.name() + ", which is " + Type + ", and of " +
                             To.name() + ", which is " + Other +
                             so(M.conventions(A).If.KeyType) +
                             "; give both the same type");
  Out.note(F, To, To.name() + " is declared here");
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations)
    checkSharedKey(M, A, Out);
  for (const ForeignKey &Key : M.ForeignKeys) {
    if (!Key.Constraint || Key.Holder == None || Key.Parent == None ||
        Key.Columns.size() != Key.Referenced.size())
      continue;
    const Entity &Holder = M.Entities[Key.Holder];
    const Entity &Parent = M.Entities[Key.Parent];
    for (std::size_t I = 0; I < Key.Columns.size(); ++I) {
      const Column *From = Holder.column(Key.Columns[I]);
      const Column *To = Parent.column(Key.Referenced[I]);
      if (!From || !To)
        continue;
      // What was declared counts, even where the ORM replaces it
      // (belongsToMany of Sequelize).
      const ColumnFact *Declared = declaredColumn(Holder, Key.Columns[I]);
      std::string Type = Declared && Declared->Attribute.Type.isKnown()
                             ? Declared->Attribute.Type.text()
                             : From->Type.str();
      std::string_view Family = familyOf(Type), Wanted = familyOf(To->Type);
      if (Family.empty() || Wanted.empty() || sameType(Type, To->Type))
        continue;
      const bool Replaced =
          Type != From->Type && familyOf(From->Type) == Wanted;
      Finding &F = reportKey(
          M, Out, Key,
          "the key " + quoted(From->Name) + " of " + Holder.name() + " is " +
              Type + ", but references " + Parent.name() + "." + To->Name +
              ", which is " + To->Type +
              (Replaced ? "; the column gets that type, not its own"
               : Family == Wanted
                   ? std::string("; values may not fit")
                   : so(conventionsOf(Holder.Fact.Dialect).If.KeyType)) +
              "; give both the same type");
      F.Discriminator = From->Name;
      if (Replaced || Family == Wanted)
        F.Severity = Level::Warning;
      Out.note(F, Parent, Parent.name() + " is declared here");
    }
  }
}

extern const Rule ForeignKeyTypeRule = {
    "assoc-foreign-key-type",
    Level::Error,
    "a key has another type than the column it references",
    check,
};

} // namespace assoc
