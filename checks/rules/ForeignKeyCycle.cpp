// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-cycle: tables that cannot be created one after the other.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Paths.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// The constraints that are not made because of a cycle.
static std::vector<const ForeignKey *> lostKeys(const Model &M) {
  std::vector<const ForeignKey *> Lost;
  for (const ForeignKey &Key : M.ForeignKeys)
    if (Key.LostToCycle && Key.Holder != None)
      Lost.push_back(&Key);
  return Lost;
}

/// Every cycle says it, so that it must not be long.
static constexpr std::size_t MostNamed = 10;

static std::string textOf(const Model &M,
                          const std::vector<const ForeignKey *> &Lost) {
  std::string Text;
  for (std::size_t I = 0; I < std::min(Lost.size(), MostNamed); ++I)
    Text += (Text.empty() ? "" : ", ") + M.Entities[Lost[I]->Holder].name() +
            "." + Model::list(Lost[I]->Columns);
  if (Lost.size() > MostNamed)
    Text += " and " + std::to_string(Lost.size() - MostNamed) + " more";
  return Text;
}

static const Conventions &conventionOf(const Model &M, const Path &P) {
  return conventionsOf(
      M.Entities[M.ForeignKeys[P.front()].Holder].Fact.Dialect);
}

static void check(const Model &M, Findings &Out) {
  KeyGraph Keys(M, [](const ForeignKey &Key) {
    return (Key.Constraint || Key.LostToCycle) && Key.Holder != Key.Parent;
  });
  const std::vector<const ForeignKey *> Lost = lostKeys(M);
  for (const Path &P : Keys.cycles()) {
    // Where none of them may be NULL, it is assoc-required-cycle.
    if (Lost.empty() && std::all_of(P.begin(), P.end(), [&](Index K) {
          return isRequired(M, M.ForeignKeys[K]);
        }))
      continue;
    Finding &F =
        reportPath(M, Out, P,
                   "keys form a cycle: " + pathText(M, P, actionText) +
                       (Lost.empty() ? so(conventionOf(M, P).If.KeyCycle)
                                     : "; it costs " + textOf(M, Lost) +
                                           " the constraint, because keys in a "
                                           "primary key are not added later"),
                   actionText);
    if (Lost.empty())
      continue;
    F.Severity = Level::Warning;
    for (std::size_t I = 0; I < std::min(Lost.size(), MostNamed); ++I)
      if (const ForeignKey &Key = *Lost[I]; !Key.Associations.empty())
        Out.note(F, M.Associations[Key.Associations.front()],
                 "the key " + quoted(Key.Columns) + " loses its constraint");
  }
}

extern const Rule ForeignKeyCycleRule = {
    "assoc-foreign-key-cycle",
    Level::Remark,
    "foreign keys form a cycle",
    check,
};

} // namespace assoc
