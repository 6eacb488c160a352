// SPDX-License-Identifier: Apache-2.0
// assoc-nullability: contradictions about whether a key may be NULL.
#include "checks/rules/Edits.h"
#include "checks/rules/Ignored.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// Either place could follow the other.
static void offerFlags(const Model &M, Finding &F, const Ignored &I) {
  const Association &A = M.Associations[I.Association];
  std::optional<Edits> There;
  if (I.By != None)
    There = writeOption(M.Associations[I.By].Fact, I.Option, I.Written.text());
  else if (A.Holder != None && A.ForeignKey.size() == 1)
    if (const ColumnFact *C =
            declaredColumn(M.Entities[A.Holder], A.ForeignKey.front()))
      There = writeProperty(C->Attribute, "allowNull", I.Written.text());
  offerChoices(F, {{"write " + I.Kept + " in " + M.describe(A),
                    writeOption(A.Fact, I.Option, I.Kept)},
                   {"write " + I.Written.text() + " in the other place",
                    std::move(There)}});
}

static void checkContradictions(const Model &M, Findings &Out) {
  for (const Ignored &I : M.IgnoredOptions) {
    if (!isNullContradiction(I) || I.Association == None)
      continue;
    const Association &A = M.Associations[I.Association];
    Finding &F = Out.at(
        A,
        "allowNull is " + I.Written.text() + " in " + quoted(M.describe(A)) +
            ", but " + I.Kept + " " +
            (I.By == None ? std::string("on the declared attribute")
                          : "in " + quoted(M.describe(M.Associations[I.By]))) +
            ", which wins without a word; write the same in both places");
    if (I.By != None)
      Out.note(F, M.Associations[I.By], "allowNull is " + I.Kept + " here");
    else if (A.Holder != None)
      Out.note(F, M.Entities[A.Holder],
               M.Entities[A.Holder].name() + " declares the attribute");
    offerFlags(M, F, I);
  }
}

/// A declared key without allowNull is nullable, but the default action is
/// chosen as if it were not.
static void checkAssumed(const Model &M, const ForeignKey &Key, Findings &Out) {
  if (Key.Holder == None || Key.Columns.size() != 1 ||
      Key.Associations.empty() || Key.OnDelete.From != Provenance::Default ||
      Key.OnDelete.Val == Action::SetNull)
    return;
  const Column *C = M.Entities[Key.Holder].column(Key.Columns.front());
  if (!C || !C->Declared || C->PrimaryKey ||
      C->AllowNull.From == Provenance::Written || C->AllowNull.isUnknown() ||
      std::any_of(Key.Associations.begin(), Key.Associations.end(),
                  [&](Index A) { return M.Associations[A].isManyToMany(); }))
    return;
  const ColumnFact *Declared =
      declaredColumn(M.Entities[Key.Holder], Key.Columns.front());
  if (!Declared || Declared->Attribute.AllowNull.isWritten())
    return;
  Finding &F = reportKey(
      M, Out, Key,
      quoted(C->Attribute) + " of " + M.Entities[Key.Holder].name() +
          " is declared without allowNull: the column can be NULL, but "
          "the default ON DELETE is chosen as if it could not: " +
          spelling(Key.OnDelete.Val) +
          "; write allowNull on the attribute, or the action");
  for (const char *Flag : {"true", "false"})
    offer(F, std::string("write allowNull = ") + Flag,
          writeProperty(Declared->Attribute, "allowNull", Flag));
}

/// A key that must be set, in a member that need not.
static void checkMembers(const Model &M, const ForeignKey &Key, Findings &Out) {
  for (SharedText Name : Key.Columns) {
    const Column *C =
        Key.Holder == None ? nullptr : M.Entities[Key.Holder].column(Name);
    if (!C || !C->MayBeEmpty || C->AllowNull.From != Provenance::Written ||
        C->AllowNull.Val)
      continue;
    const std::string &Holder = M.Entities[Key.Holder].name();
    reportKey(M, Out, Key,
              "the key " + quoted(Name) + " of " + Holder +
                  " is NOT NULL, but " + quoted(Holder + "::" + C->Attribute) +
                  " can be empty; storing it empty fails; let the column be "
                  "NULL, or the member always have a value");
  }
}

static void check(const Model &M, Findings &Out) {
  checkContradictions(M, Out);
  for (const ForeignKey &Key : M.ForeignKeys) {
    checkMembers(M, Key, Out);
    if (Key.Constraint)
      checkAssumed(M, Key, Out);
  }
}

extern const Rule NullabilityRule = {
    "assoc-nullability",
    Level::Warning,
    "contradictions about whether a key may be NULL",
    check,
};

} // namespace assoc
