// SPDX-License-Identifier: Apache-2.0
// assoc-required-cycle: rows that need each other before they exist.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Paths.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  KeyGraph Required(M, [&](const ForeignKey &Key) {
    return Key.Constraint && isRequired(M, Key) &&
           !conventionsOf(M.Entities[Key.Holder].Fact.Dialect)
                .DefersConstraints;
  });
  for (const Path &P : Required.cycles()) {
    const std::string Text =
        pathText(M, P, [](const ForeignKey &) { return "NOT NULL"; });
    reportPath(M, Out, P,
               (P.size() == 1 ? "a reference to its own table must be set: "
                              : "keys that must be set form a cycle: ") +
                   Text +
                   "; no first row can be inserted; let one of the keys be "
                   "NULL");
  }
}

extern const Rule RequiredCycleRule = {
    "assoc-required-cycle",
    Level::Error,
    "NOT NULL keys form a cycle: no first row can be inserted",
    check,
};

} // namespace assoc
