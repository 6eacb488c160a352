// SPDX-License-Identifier: Apache-2.0
// assoc-through-wrong-kind: junction options where there is no junction.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <cstring>

namespace assoc {

/// What the other side is decides what this one was meant to be.
static void offerKind(const Model &M, Finding &F, const Association &A) {
  const Association *Other = partner(M, A);
  if (!Other)
    return;
  const Location &Word = A.Fact.Name;
  if (areInverse(M, A, *Other))
    offer(F, "leave the junction out", removeOptions(A.Fact, {"through"}));
  else if (Other->isManyToMany() && Other->Junction != None &&
           Word.Length == std::strlen(spelling(A.Fact.Kind)))
    offer(F, "make it a belongsToMany",
          Edits{{Word.File, Word.Offset, Word.Length, "belongsToMany"}});
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    auto Name = [&] { return quoted(M.describe(A)); };
    if (A.isManyToMany()) {
      // A member has a name of its own; a call needs an alias.
      if (A.Source != None && A.Source == A.Target && A.Fact.Member.empty() &&
          !A.Fact.Alias.isWritten())
        Out.at(A, Name() + " is a many-to-many of " + M.sourceName(A) +
                      " with itself and has no alias; the call is refused; "
                      "name what it leads to, as \"Children\"");
      continue;
    }
    if (A.LooksForKeys) // it leads over two keys that are there
      continue;
    // It has no junction of its own: assoc-option-ignored.
    if (A.Fact.Inverse.Name.isWritten() && M.conventions(A).InverseAdvice)
      continue;
    if (A.Fact.Through->Written) {
      Finding &F =
          Out.at(A, Name() + " has a junction, but is no many-to-many" +
                        so(M.conventions(A).If.ThroughMisplaced));
      offerKind(M, F, A);
    } else if (A.Fact.OtherKey->Written || A.Fact.Extra->contains("joinId")) {
      Finding &F = Out.at(
          A, Name() +
                 " names a junction key, but is no many-to-many; there "
                 "is no junction that could have it" +
                 (A.Refused ? "; the call is refused" : "") +
                 "; leave the key out, or say on both sides that it is one");
      if (A.Fact.OtherKey->Written)
        offer(F, "leave the key out", removeOptions(A.Fact, {"otherKey"}));
    }
  }
}

extern const Rule ThroughWrongKindRule = {
    "assoc-through-wrong-kind",
    Level::Error,
    "a junction or a junction key on an association that is no many-to-many",
    check,
};

} // namespace assoc
