// SPDX-License-Identifier: Apache-2.0
// assoc-through-mismatch: two sides with two junctions.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static std::string junctionOf(const Model &M, const Association &A) {
  return A.Junction == None ? A.Fact.Through.Name.text()
                            : M.Entities[A.Junction].name();
}

static void report(const Model &M, const Association &A,
                   const Association &First, Findings &Out) {
  std::string Why, Advice;
  if (A.Junction == First.Junction) {
    Why = "names the junction " + quoted(junctionOf(M, A)) +
          (A.Fact.Through.Entity.empty() ? " as text, but "
                                         : " as entity, but ") +
          quoted(M.describe(First)) +
          (A.Fact.Through.Entity.empty() ? " as entity" : " as text") +
          "; the two do not find each other, and key columns are lost";
    Advice = "name it in the same way on both sides";
  } else {
    Why = "goes through " + quoted(junctionOf(M, A)) + ", but " +
          quoted(M.describe(First)) + " through " +
          quoted(junctionOf(M, First)) +
          "; two junction tables are made, and neither side sees the rows of "
          "the other";
    Advice = "name the same junction on both sides";
  }
  Finding &F = Out.at(A, quoted(M.describe(A)) + " " + Why + "; " + Advice);
  Out.note(F, First,
           quoted(M.describe(First)) + " goes through " +
               quoted(junctionOf(M, First)));
  const Value &Mine = A.Fact.Through.Name, &Theirs = First.Fact.Through.Name;
  if (!Mine.isKnown() || !Theirs.isKnown())
    return;
  if (std::optional<Edit> E = replaceLiteral(Mine, Theirs.text()))
    F.Fixes.push_back({"go through " + quoted(Theirs.text()), {std::move(*E)}});
  if (std::optional<Edit> E = replaceLiteral(Theirs, Mine.text()))
    F.Fixes.push_back({"go through " + quoted(Mine.text()), {std::move(*E)}});
}

static void check(const Model &M, Findings &Out) {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (!A.isManyToMany() || A.Broken || A.Counterpart == None ||
        A.Counterpart > I)
      continue;
    const Association &First = M.Associations[A.Counterpart];
    // Text on one side and entity on the other does no harm where both keys
    // are written on both sides.
    const bool SpelledDifferently =
        A.Fact.Through.Entity.empty() != First.Fact.Through.Entity.empty() &&
        !mirrors(A, First);
    if (First.isManyToMany() && !mayBeOneSided(A) && !mayBeOneSided(First) &&
        (A.Junction != First.Junction || SpelledDifferently))
      report(M, A, First, Out);
  }
}

extern const Rule ThroughMismatchRule = {
    "assoc-through-mismatch",
    Level::Error,
    "the two sides of a many-to-many go through different junctions",
    check,
};

} // namespace assoc
