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
static void offerEach(const Model &M, Finding &F, const MisfitAction &What) {
  const ColumnFact *Declared =
      declaredColumn(M.Entities[What.Key.Holder], What.Col.Name);
  // In the call that decides, or else on the attribute.
  auto Write = [&](Index By, const std::string &Path, const char *Property,
                   std::string Code) -> std::optional<Edits> {
    if (By != None)
      return writeOption(M.Associations[By].Fact, Path, std::move(Code));
    if (!Declared)
      return std::nullopt;
    return writeProperty(Declared->Attribute, Property, std::move(Code));
  };
  const char *Option =
      std::string_view(What.Clause) == "ON DELETE" ? "onDelete" : "onUpdate";
  std::vector<Choice> Choices;
  for (Action Other : {Action::Cascade, Action::Restrict})
    Choices.push_back(
        {"write " + quoted(spelling(Other)),
         Write(What.Chosen.By, Option, Option, literal(spelling(Other)))});
  if (!What.Col.PrimaryKey)
    Choices.push_back({"let the key be NULL",
                       Write(What.Col.AllowNull.By, "foreignKey.allowNull",
                             "allowNull", "true")});
  offerChoices(F, std::move(Choices));
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
    offerEach(M, F, What);
  });
}

extern const Rule SetNullNotNullRule = {
    "assoc-set-null-not-null",
    Level::Error,
    "SET NULL on a key that is NOT NULL or part of a primary key",
    check,
};

} // namespace assoc
