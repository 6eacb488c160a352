// SPDX-License-Identifier: Apache-2.0
// assoc-super-many-to-many: a junction that is also used directly, in part.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <set>

namespace assoc {

namespace {
/// The one-to-manys between one end and the junction.
struct Half {
  Index End;
  const NameList &Key; ///< the many-to-many's, to this end
  std::vector<const Association *> Direct;
  bool HasOwner = false, HasInverse = false;

  bool isWhole() const { return HasOwner && HasInverse; }
};
} // namespace

static Half halfOf(const Model &M, const Association &Many, Index End,
                   const NameList &Key) {
  Half H{End, Key, {}};
  for (Index I : M.lookup().ByHolder[Many.Junction]) {
    const Association &A = M.Associations[I];
    if (A.Broken || A.isManyToMany() || A.Parent != End)
      continue;
    H.Direct.push_back(&A);
    (A.ownsKey() ? H.HasOwner : H.HasInverse) = true;
  }
  return H;
}

static std::string wrongKey(const Model &M, const Association &Many,
                            const Half &H) {
  for (const Association *A : H.Direct)
    if (!A->ForeignKey.empty() && !H.Key.empty() && A->ForeignKey != H.Key)
      return quoted(M.describe(*A)) + " uses the key " + quoted(A->ForeignKey) +
             ", " + quoted(M.describe(Many)) + " the key " + quoted(H.Key) +
             "; the junction gets both columns, and what one writes the other "
             "cannot read; write the same key in both";
  return "";
}

static std::string leftSetNull(const Model &M, const Association &Many,
                               const Half &H) {
  Index K = H.End == Many.Source ? Many.Key : Many.OtherKeyIndex;
  if (K == None)
    return "";
  const ForeignKey &Key = M.ForeignKeys[K];
  for (const Association *A : H.Direct)
    if (A < &Many && Key.OnDelete.From == Provenance::Default &&
        Key.OnDelete.Val == Action::SetNull)
      return quoted(M.describe(*A)) + " comes before " +
             quoted(M.describe(Many)) + " and leaves SET NULL on " +
             quoted(Key.Columns) +
             ", a key of the junction; declare the many-to-many first";
  return "";
}

static std::string missing(const Model &M, const Association &Many,
                           const Half &A, const Half &B) {
  if (A.isWhole() && B.isWhole())
    return "";
  const std::string Junction = M.Entities[Many.Junction].name();
  std::string Text;
  for (const Half *H : {&A, &B}) {
    const std::string End = M.Entities[H->End].name();
    if (!H->HasInverse)
      Text += (Text.empty() ? "" : ", ") + End + " has many " + Junction;
    if (!H->HasOwner)
      Text += (Text.empty() ? "" : ", ") + Junction + " belongs to " + End;
  }
  return "the junction " + Junction + " of " + quoted(M.describe(Many)) +
         " is also used directly, but not from all sides: missing is " + Text +
         "; nothing can be included over the half that is missing; declare all "
         "four";
}

static void check(const Model &M, Findings &Out) {
  std::set<std::set<Index>> Reported; // junction and ends
  for (const Association &Many : M.Associations) {
    if (!Many.isManyToMany() || Many.Broken || Many.Junction == None ||
        Many.Source == None || Many.Target == None ||
        Many.Source == Many.Target || isOwnJunction(Many) ||
        !M.conventions(Many).AdoptsJunctions ||
        M.Entities[Many.Junction].Junction)
      continue;
    Half A = halfOf(M, Many, Many.Source, Many.ForeignKey);
    Half B = halfOf(M, Many, Many.Target, Many.OtherKey);
    if (A.Direct.empty() && B.Direct.empty())
      continue;
    std::string Why;
    for (const Half *H : {&A, &B})
      if (Why.empty())
        Why = wrongKey(M, Many, *H);
    for (const Half *H : {&A, &B})
      if (Why.empty())
        Why = leftSetNull(M, Many, *H);
    if (Why.empty())
      Why = missing(M, Many, A, B);
    if (Why.empty() ||
        !Reported.insert({Many.Junction, Many.Source, Many.Target}).second)
      continue;
    Finding &F = Out.at(Many, Why);
    // Both sides of the many-to-many would say the same.
    F.Discriminator = M.Entities[Many.Junction].name();
    Out.identify(F, M.Entities[Many.Source], M.Entities[Many.Target]);
    for (const Half *H : {&A, &B})
      for (const Association *Direct : H->Direct)
        Out.note(F, *Direct,
                 quoted(M.describe(*Direct)) + " uses the junction directly");
  }
}

extern const Rule SuperManyToManyRule = {
    "assoc-super-many-to-many",
    Level::Warning,
    "a junction that is also used directly, but not from all sides",
    check,
};

} // namespace assoc
