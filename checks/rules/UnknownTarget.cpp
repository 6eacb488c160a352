// SPDX-License-Identifier: Apache-2.0
// assoc-unknown-target: an association with something that is no entity.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/KnownNames.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// All that A could lead to was seen.
static bool sawTargets(const Model &M, const Association &A) {
  if (!M.conventions(A).StoresAreWhole)
    return sawAllEntities(M, A.Fact.Dialect, A.Fact.Target);
  return A.Source != None && M.Entities[A.Source].Mapped &&
         M.Entities[A.Source].Fact.Closed;
}

/// The target is in another store. What one storage of several for one database
/// says of another's table takes effect nowhere, but fails only where the table
/// is made: a program that compiles does not make it from here.
static bool isElsewhere(const Model &M, const Association &A) {
  return M.conventions(A).StoresAreWhole &&
         std::ranges::any_of(M.Entities, [&](const Entity &E) {
           return E.Mapped && E.Fact.Dialect == A.Fact.Dialect &&
                  E.name() == A.Fact.TargetName.str();
         });
}

static void checkTarget(const Model &M, const Association &A, KnownNames &Known,
                        Findings &Out) {
  // Where entities are registered, one that is not known is not registered.
  if (A.Target != None || A.Fact.Target.empty() ||
      M.conventions(A).RegisteredBy || !sawTargets(M, A))
    return;
  const std::string &Name =
      A.Fact.TargetName.empty() ? A.Fact.Target : A.Fact.TargetName;
  if (isElsewhere(M, A)) {
    Out.at(A, quoted(Name) + ", the target of " + quoted(M.describe(A)) +
                  ", is in another storage" +
                  so(M.conventions(A).If.UnknownTarget) +
                  "; add its table to this one")
        .Severity = Level::Remark;
    return;
  }
  const bool IsConstraint = isConstraint(M, A);
  std::string Text = quoted(Name) + ", the target of " + quoted(M.describe(A)) +
                     (IsConstraint ? ", is a table that no migration creates"
                                   : ", is no entity of this program");
  std::optional<std::string> Meant = Known.Asked.closest(Name, Known.names(A));
  Text += IsConstraint ? "; the database refuses the constraint"
                       : so(M.conventions(A).If.UnknownTarget);
  Out.at(A, Text + (Meant          ? "; did you mean " + quoted(*Meant) + "?"
                    : IsConstraint ? "; create it, or name one that is created"
                                   : "; name one that it has"));
}

/// A hand-written reference to a table that no entity has.
static void checkReference(const Model &M, const Entity &E, const ColumnFact &C,
                           KnownNames &Known, Findings &Out) {
  const ReferenceFact &R = C.Attribute.References;
  if (!R.isWritten() || !R.Entity.empty() || !R.Table.isKnown() ||
      !sawAllEntities(M, E.Fact.Dialect))
    return;
  const std::string Table = R.Table.text();
  if (Known.tables().Unread || Known.tables().Plain.contains(Table))
    return;
  std::string Text = "attribute " + quoted(C.Attribute.Name.text()) + " of " +
                     E.name() + " references the table " + quoted(Table) +
                     ", which no entity has; the database refuses the table";
  std::optional<std::string> Meant =
      Known.Asked.closest(Table, Known.tables().List);
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
static void checkSchema(const Model &M, const ForeignKey &Key,
                        KnownNames &Known, Findings &Out) {
  if (!Key.Constraint || Key.Parent == None || !Key.ParentSchema ||
      !sawAllEntities(M, M.Entities[Key.Holder].Fact.Dialect))
    return;
  const Entity &Parent = M.Entities[Key.Parent];
  const std::string Table = *Key.ParentSchema + "." + Parent.Table.Val;
  if (Known.tables().Unread || Known.tables().UnreadSchema ||
      Known.tables().InSchema.contains(Table))
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
  KnownNames Known(M);
  for (const Association &A : M.Associations)
    checkTarget(M, A, Known, Out);
  for (const ForeignKey &Key : M.ForeignKeys)
    checkSchema(M, Key, Known, Out);
  for (const Entity &E : M.Entities)
    for (const ColumnFact &C : E.Declared)
      checkReference(M, E, C, Known, Out);
}

extern const Rule UnknownTargetRule = {
    "assoc-unknown-target",
    Level::Error,
    "the target of an association is no mapped entity of the program",
    check,
};

} // namespace assoc
