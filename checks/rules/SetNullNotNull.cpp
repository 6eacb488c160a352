// SPDX-License-Identifier: Apache-2.0
// assoc-set-null-not-null: SET NULL on a key that cannot be NULL.
#include "checks/rules/Actions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Wording.h"

namespace assoc {

static bool mayBeNull(const Column &C) {
  return !C.PrimaryKey && (!C.AllowNull.isSet() || C.AllowNull.Val);
}

/// Several are right: the user knows which.
static void offerChoices(const Model &M, Finding &F, const MisfitAction &What) {
  const Entity &Holder = M.Entities[What.Key.Holder];
  const ColumnFact *Declared = declaredColumn(Holder, What.Col.Name);
  const char *Option =
      std::string_view(What.Clause) == "ON DELETE" ? "onDelete" : "onUpdate";
  for (Action Other : {Action::Cascade, Action::Restrict}) {
    const std::string Code = literal(spelling(Other));
    const bool InCall = What.Chosen.By != None;
    std::optional<Edits> How;
    if (InCall)
      How = writeOption(M.Associations[What.Chosen.By].Fact, Option, Code);
    else if (Declared)
      How = writeProperty(Declared->Attribute, Option, Code);
    offer(F, "write " + quoted(spelling(Other)), std::move(How));
  }
  if (What.Col.PrimaryKey)
    return;
  const Index By = What.Col.AllowNull.By;
  std::optional<Edits> Nullable;
  if (By != None)
    Nullable =
        writeOption(M.Associations[By].Fact, "foreignKey.allowNull", "true");
  else if (Declared)
    Nullable = writeProperty(Declared->Attribute, "allowNull", "true");
  offer(F, "let the key be NULL", std::move(Nullable));
}

static void check(const Model &M, Findings &Out) {
  forEachMisfit(M, Action::SetNull, mayBeNull, [&](const MisfitAction &What) {
    const Entity &Holder = M.Entities[What.Key.Holder];
    std::string Chosen =
        What.Chosen.From == Provenance::Written ? "" : " (the default)";
    Finding &F = reportMisfit(
        M, Out, What,
        std::string(What.Clause) + " SET NULL" + Chosen + " on " +
            quoted(What.Col.Name) + " of " + Holder.name() + ", which is " +
            (What.Col.PrimaryKey ? "part of its primary key" : "NOT NULL") +
            "; " + What.Event + " a row of " + parentOf(M, What.Key) +
            " that is referred to fails; choose CASCADE or RESTRICT, or " +
            (What.Col.PrimaryKey ? "take the column out of the primary key"
                                 : "let the key be NULL"));
    if (What.Col.AllowNull.By != None &&
        What.Col.AllowNull.By != What.Chosen.By &&
        What.Col.AllowNull.From == Provenance::Written)
      Out.note(F, M.Associations[What.Col.AllowNull.By],
               quoted(What.Col.Name) + " is made NOT NULL here");
    offerChoices(M, F, What);
  });
}

extern const Rule SetNullNotNullRule = {
    "assoc-set-null-not-null",
    Level::Error,
    "SET NULL on a key that is NOT NULL or part of a primary key",
    check,
};

} // namespace assoc
