// SPDX-License-Identifier: Apache-2.0
// assoc-unsupported-action: an action that the configured database has not.
#include "checks/model/Databases.h"
#include "checks/rules/Actions.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// "RESTRICT, CASCADE, SET NULL, NO ACTION"; empty where there is no choice.
static std::string choices(Database D, KeyEvent Event) {
  std::string Text;
  for (Action A :
       {Action::Restrict, Action::Cascade, Action::SetNull, Action::SetDefault})
    if (supports(D, Event, A))
      Text += spelling(A) + std::string(", ");
  return Text.empty() ? "" : Text + "NO ACTION";
}

/// RESTRICT differs from NO ACTION in keys that are checked late; a database
/// that has no RESTRICT has none of those.
static void addFix(const Model &M, const Placed<Action> &Chosen, KeyEvent Event,
                   Finding &F) {
  if (Chosen.Val != Action::Restrict || Chosen.By == None)
    return;
  const AssociationFact &Fact = M.Associations[Chosen.By].Fact;
  const auto &Written =
      Event == KeyEvent::Delete ? Fact.OnDelete : Fact.OnUpdate;
  auto It = std::find_if(Written.begin(), Written.end(), [&](const Value &V) {
    return V.where() == *Chosen.Where;
  });
  if (It == Written.end())
    return;
  if (std::optional<Edit> Replace = replaceLiteral(*It, "NO ACTION"))
    F.Fixes.push_back({"write 'NO ACTION'", {std::move(*Replace)}});
}

static void checkKey(const Model &M, const ForeignKey &Key, KeyEvent Event,
                     Findings &Out) {
  const bool Delete = Event == KeyEvent::Delete;
  const Placed<Action> &Chosen = Delete ? Key.OnDelete : Key.OnUpdate;
  // What an ORM fills in itself it leaves out where the database lacks it.
  if (Chosen.From != Provenance::Written ||
      supports(*M.Target, Event, Chosen.Val))
    return;
  const Column *Col = M.Entities[Key.Holder].column(Key.Columns.front());
  if (!Col)
    return;
  const MisfitAction What{Key, *Col, Chosen, Delete ? "deleting" : "updating",
                          Delete ? "ON DELETE" : "ON UPDATE"};
  const std::string Choices = choices(*M.Target, Event);
  Finding &F = reportMisfit(
      M, Out, What,
      title(*M.Target) + std::string(" has no ") + What.Clause + " " +
          spelling(Chosen.Val) + ", which the key " + quoted(Key.Columns) +
          " of " + M.Entities[Key.Holder].name() + " to " + parentOf(M, Key) +
          " asks for, and refuses the statement; " +
          (Choices.empty() ? "leave it out" : "choose " + Choices));
  if (Chosen.Where->isValid())
    F.Where = Chosen.Where;
  addFix(M, Chosen, Event, F);
}

static void check(const Model &M, Findings &Out) {
  if (!M.Target)
    return;
  for (const ForeignKey &Key : M.ForeignKeys) {
    if (!Key.Constraint || Key.Holder == None || Key.Columns.empty())
      continue;
    checkKey(M, Key, KeyEvent::Delete, Out);
    checkKey(M, Key, KeyEvent::Update, Out);
  }
}

extern const Rule UnsupportedActionRule = {
    "assoc-unsupported-action",
    Level::Error,
    "an action that the configured database does not have",
    check,
};

} // namespace assoc
