// SPDX-License-Identifier: Apache-2.0
// assoc-kind-mismatch: two declarations that contradict each other.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

struct Contradiction {
  const char *What = "", *Advice = "";
};

/// What is wrong between the kinds of A and of what was meant to be its other
/// side; empty: nothing.
static Contradiction contradiction(const Model &M, const Association &A,
                                   const Association &B) {
  if (const char *Advice = M.conventions(A).InverseAdvice)
    return {"neither side is the inverse of the other, so that each is stored "
            "on its own",
            Advice};
  if (A.isManyToMany() != B.isManyToMany())
    return {"one side goes through a junction, the other over a plain key",
            "declare both sides in the same way"};
  if (A.isManyToMany() || areInverse(M, A, B))
    return {};
  if (M.conventions(A).SharesPrimaryKeys &&
      (A.Fact.Kind == AssociationKind::HasOne) !=
          (B.Fact.Kind == AssociationKind::HasOne))
    return {"one side joins the two primary keys, the other one goes over a "
            "key column",
            "declare both sides in the same way"};
  if (A.ownsKey())
    return {"both sides hold a key of their own",
            "declare one of them as the side that has one or many"};
  return {"both sides say that the other one holds the key",
          "declare one of them as the side that belongs to the other"};
}

/// User.hasOne(Post) and User.hasMany(Post) over one key: the first of these.
static const Association *countsDifferently(const Model &M,
                                            const Association &A) {
  const Association *First = nullptr;
  if (A.Fact.Kind == AssociationKind::HasOne && !A.Broken && !A.Selects &&
      !A.ForeignKey.empty())
    M.lookup().anyOverKey(M, A.Holder, A.ForeignKey, [&](const Association &B) {
      if (!B.Broken && !B.Selects && B.Fact.Kind == AssociationKind::HasMany &&
          A.Source == B.Source && A.Target == B.Target)
        First = &B; // the last one comes first
      return false;
    });
  return First;
}

/// That it contradicts the other side follows: assoc-through-wrong-kind.
static bool isThroughMisplaced(const Association &A) {
  return !A.isManyToMany() &&
         (A.Fact.Through->Written || A.Fact.Extra->contains("joinId"));
}

static void check(const Model &M, Findings &Out) {
  const std::vector<Association> &All = M.Associations;
  for (Index I = 0; I < All.size(); ++I) {
    const Association &A = All[I];
    if (A.Broken || A.Counterpart == None || A.Counterpart < I ||
        mayBeOneSided(A))
      continue;
    const Association &B = All[A.Counterpart];
    const Contradiction Why = contradiction(M, A, B);
    if (!*Why.What || mayBeOneSided(B) || isThroughMisplaced(A) ||
        isThroughMisplaced(B))
      continue;
    Finding &F =
        Out.at(B, quoted(M.describe(B)) + " contradicts " +
                      quoted(M.describe(A)) + ": " + Why.What +
                      so(M.conventions(B).If.KindMismatch) + so(Why.Advice));
    if (M.conventions(B).InverseAdvice)
      F.Severity = Level::Warning;
    Out.identify(F, A, B);
    Out.note(F, A, quoted(M.describe(A)) + " is declared here");
  }
  for (const Association &A : All) {
    const Association *B = countsDifferently(M, A);
    if (!B)
      continue;
    const Association &First = &A < B ? A : *B, &Second = &A < B ? *B : A;
    Finding &F =
        Out.at(Second, quoted(M.describe(Second)) + " contradicts " +
                           quoted(M.describe(First)) + ": over one key " +
                           quoted(A.ForeignKey) + ", " + M.sourceName(A) +
                           " has one and has many " + M.targetName(A) +
                           "; what hasOne returns is any one of the rows; "
                           "keep one of the two");
    Out.identify(F, A, *B);
    Out.note(F, First, quoted(M.describe(First)) + " is declared here");
  }
}

extern const Rule KindMismatchRule = {
    "assoc-kind-mismatch",
    Level::Error,
    "the two sides of a relationship contradict each other",
    check,
};

} // namespace assoc
