// SPDX-License-Identifier: Apache-2.0
// assoc-unknown-target: an association with something that is no entity.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// Names of entities, for did-you-mean.
static std::vector<std::string> namesFor(const Model &M,
                                         const Association &A) {
  std::vector<std::string> Names;
  const bool IsConstraint = M.conventions(A).KeyName != nullptr;
  for (const Entity &E : M.Entities)
    if (E.Fact.Dialect == A.Fact.Dialect && (IsConstraint || !E.Junction))
      Names.push_back(IsConstraint ? E.Table.Val : E.name());
  return Names;
}

/// All that A could lead to was seen.
static bool sawTargets(const Model &M, const Association &A) {
  if (!M.conventions(A).StoresAreWhole)
    return sawAllEntities(M, A.Fact.Dialect);
  return A.Source != None && M.Entities[A.Source].Mapped &&
         M.Entities[A.Source].Fact.Closed;
}

static void checkTarget(const Model &M, const Association &A, Findings &Out) {
  // Where entities are registered, one that is not known is not registered.
  if (A.Target != None || A.Fact.Target.empty() ||
      M.conventions(A).RegisteredBy || !sawTargets(M, A))
    return;
  const std::string &Name =
      A.Fact.TargetName.empty() ? A.Fact.Target : A.Fact.TargetName;
  std::string Text = quoted(Name) + ", the target of " + quoted(M.describe(A)) +
                     (M.conventions(A).KeyName
                          ? ", is a table that no migration creates"
                          : ", is no entity of this program");
  std::optional<std::string> Meant = closest(Name, namesFor(M, A));
  Text += so(M.conventions(A).If.UnknownTarget);
  Out.at(A, Text + (Meant ? "; did you mean " + quoted(*Meant) + "?"
                          : M.conventions(A).KeyName
                              ? "; create it, or name one that is created"
                              : "; name one that it has"));
}

/// A hand-written reference to a table that no entity has.
static void checkReference(const Model &M, const Entity &E, const ColumnFact &C,
                           Findings &Out) {
  const ReferenceFact &R = C.Attribute.References;
  if (!R.isWritten() || !R.Entity.empty() || !R.Table.isKnown() ||
      !sawAllEntities(M, E.Fact.Dialect))
    return;
  std::vector<std::string> Tables;
  for (const Entity &Other : M.Entities) {
    if (Other.Table.isUnknown())
      return;
    Tables.push_back(Other.Table.Val);
    if (Other.Schema.isSet())
      Tables.push_back(Other.Schema.Val + "." + Other.Table.Val);
  }
  const std::string Table = R.Table.text();
  if (std::find(Tables.begin(), Tables.end(), Table) != Tables.end())
    return;
  std::string Text = "attribute " + quoted(C.Attribute.Name.text()) + " of " +
                     E.name() + " references the table " + quoted(Table) +
                     ", which no entity has; the database refuses the table";
  std::optional<std::string> Meant = closest(Table, Tables);
  Finding &F =
      Out.at(E, Meant ? Text + "; did you mean " + quoted(*Meant) + "?" : Text);
  F.Discriminator = C.Attribute.Name.text();
  if (C.Attribute.Where.isValid())
    F.Where = C.Attribute.Where;
  if (!Meant)
    return;
  if (std::optional<Edit> E = replaceLiteral(R.Table, *Meant))
    F.Fixes.push_back({"write " + quoted(*Meant), {std::move(*E)}});
}

/// A constraint that looks for the parent in a schema where it is not.
static void checkSchema(const Model &M, const ForeignKey &Key, Findings &Out) {
  if (!Key.Constraint || Key.Parent == None || !Key.ParentSchema ||
      !sawAllEntities(M, M.Entities[Key.Holder].Fact.Dialect))
    return;
  const Entity &Parent = M.Entities[Key.Parent];
  const std::string Table = *Key.ParentSchema + "." + Parent.Table.Val;
  if (std::any_of(M.Entities.begin(), M.Entities.end(), [&](const Entity &E) {
        return E.Table.isUnknown() || E.Schema.isUnknown() ||
               E.Schema.valueOr("") + "." + E.Table.Val == Table;
      }))
    return;
  reportKey(M, Out, Key,
            "the constraint of " + quoted(Key.Columns) +
                " references the table " + quoted(Table) +
                ", which no entity has: " + Parent.name() +
                " has no schema and is looked for in that of the key; the "
                "database refuses the table; give " +
                Parent.name() + " a schema");
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations)
    checkTarget(M, A, Out);
  for (const ForeignKey &Key : M.ForeignKeys)
    checkSchema(M, Key, Out);
  for (const Entity &E : M.Entities)
    for (const ColumnFact &C : E.Declared)
      checkReference(M, E, C, Out);
}

extern const Rule UnknownTargetRule = {
    "assoc-unknown-target",
    Level::Error,
    "the target of an association is no mapped entity of the program",
    check,
};

} // namespace assoc
