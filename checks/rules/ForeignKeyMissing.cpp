// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-missing: a key over a column that nobody makes.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

namespace assoc {

/// What the column may have been meant to be: of the keys to the same parent,
/// or else of all columns.
static std::optional<std::string> meant(const Model &M, const Association &A,
                                        const NamedColumn &Column,
                                        Patience &Asked) {
  const Index Holder = A.ownsKey() ? A.Source : A.Target;
  if (!Asked.allows(M.Entities[Holder].Columns.size()))
    return std::nullopt;
  NameList Keys, Others;
  for (Index I : M.lookup().BySource[Holder])
    if (const Association &B = M.Associations[I];
        B.ownsKey() && &B != &A &&
        B.Target == (A.ownsKey() ? A.Target : A.Source) &&
        B.ForeignKey.size() == 1)
      Keys.push_back(B.ForeignKey.front());
  if (Column.Written && Keys.size() == 1)
    return Keys.front();
  for (const ColumnFact &C : M.Entities[Holder].Declared)
    if (!Column.Written)
      Others.push_back(C.Member);
  for (const assoc::Column &C : M.Entities[Holder].Columns)
    if (Column.Written)
      Others.push_back(C.Name);
  std::optional<std::string> Key = Asked.closest(Column.Name, Keys);
  return Key && Column.Written ? Key : Asked.closest(Column.Name, Others);
}

static void report(const Model &M, const Association &A,
                   const NamedColumn &Column, Patience &Asked, Findings &Out) {
  const Entity &Holder = M.Entities[A.ownsKey() ? A.Source : A.Target];
  const std::optional<std::string> Meant = meant(M, A, Column, Asked);
  Finding &F =
      Out.at(A, "the key " + quoted(Column.Name) + " of " +
                    quoted(M.describe(A)) + " is no column of " +
                    Holder.name() + so(M.conventions(A).If.KeyMissing) +
                    (Meant ? "; did you mean " + quoted(*Meant) + "?"
                           : "; name a column that " + Holder.name() + " has"));
  F.Discriminator = Column.Name;
  if (Column.Where.isValid())
    F.Where = Column.Where;
  Out.note(F, Holder, Holder.name() + " is declared here");
  if (!Meant || !Column.Written)
    return;
  if (std::optional<Edit> E = replaceLiteral(*Column.Written, *Meant))
    F.Fixes.push_back({"write " + quoted(*Meant), {std::move(*E)}});
}

static void check(const Model &M, Findings &Out) {
  Patience Asked;
  for (const Association &A : M.Associations) {
    const Index Holder = A.ownsKey() ? A.Source : A.Target;
    // What a model says, assoc-migration-mismatch compares.
    if (Holder != None && M.Entities[Holder].Migrated &&
        A.Fact.KeyParts.empty())
      continue;
    for (const NamedColumn &Column : missingColumns(M, A))
      report(M, A, Column, Asked, Out);
  }
}

extern const Rule ForeignKeyMissingRule = {
    "assoc-foreign-key-missing",
    Level::Error,
    "a named key column does not exist, and the ORM will not create it",
    check,
};

} // namespace assoc
