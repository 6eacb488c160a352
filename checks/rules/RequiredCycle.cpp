// SPDX-License-Identifier: Apache-2.0
// assoc-required-cycle: rows that need each other before they exist.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Paths.h"
#include "checks/rules/Wording.h"

namespace assoc {

/// Which database it is may not be known.
static bool mayBeDeferred(const Model &M, const ForeignKey &Key) {
  auto Defers =
      conventionsOf(M.Entities[Key.Holder].Fact.Dialect).DefersConstraints;
  return Defers && !Key.Immediate && (!M.Target || Defers(*M.Target));
}

static std::string requirement(const Model &M, const ForeignKey &Key) {
  const Column *C = M.Entities[Key.Holder].column(Key.Columns.front());
  if (C->PrimaryKey)
    return "in the primary key";
  return C->AllowNull.From == Provenance::Written ? "NOT NULL, written"
                                                  : "NOT NULL, the default";
}

static void check(const Model &M, Findings &Out) {
  KeyGraph Required(M, [&](const ForeignKey &Key) {
    return Key.Constraint && isRequired(M, Key) && !mayBeDeferred(M, Key);
  });
  for (const Path &P : Required.cycles()) {
    auto Describe = [&](const ForeignKey &Key) {
      return requirement(M, Key) + so(actionText(Key));
    };
    const std::string Text = pathText(
        M, P, [&](const ForeignKey &Key) { return requirement(M, Key); });
    reportPath(M, Out, P,
               (P.size() == 1 ? "a reference to its own table must be set: "
                              : "keys that must be set form a cycle: ") +
                   Text +
                   "; no first row can be inserted; let one of the keys be "
                   "NULL",
               Describe);
  }
}

extern const Rule RequiredCycleRule = {
    "assoc-required-cycle",
    Level::Error,
    "NOT NULL keys form a cycle: no first row can be inserted",
    check,
};

} // namespace assoc
