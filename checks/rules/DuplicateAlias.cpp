// SPDX-License-Identifier: Apache-2.0
// assoc-duplicate-alias: two associations of one source under one name.
#include "checks/model/HashIndex.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

namespace assoc {

static const char *origin(const Association &A) {
  return A.Fact.Alias.isWritten() ? "written" : "the default";
}

static void reportSameAlias(const Model &M, const Association &A,
                            const Association &First, Findings &Out) {
  Finding &F = Out.at(
      A, quoted(M.describe(A)) + " and " + quoted(M.describe(First)) +
             " are both called " + quoted(A.Alias.Val) + " in " +
             M.sourceName(A) + so(M.conventions(A).If.DuplicateAlias) +
             "; give " + (A.Fact.Alias.isWritten() ? "one" : "this one") +
             " an alias of its own");
  Out.identify(F, A, First);
  Out.note(F, First, std::string("the alias of this one is ") + origin(First));
}

namespace {
/// The associations so far under one alias of one entity.
struct Namesakes {
  const Association *First;
  /// The first one that does not repeat First.
  const Association *Other = nullptr;
  const Association *NotManyToMany = nullptr;
};

class Aliases {
public:
  explicit Aliases(std::size_t Most) {
    ByName.reserve(Most);
    All.reserve(Most);
  }
  Namesakes *find(Index Source, SharedText Alias) {
    const Index I = ByName.first(hashOf(Source, Alias), [&](Index I) {
      return All[I].First->Source == Source && All[I].First->Alias.Val == Alias;
    });
    return I == None ? nullptr : &All[I];
  }
  void add(const Association &A) {
    Namesakes *Known = find(A.Source, A.Alias.Val);
    if (!Known) {
      ByName.add(hashOf(A.Source, A.Alias.Val));
      Known = &All.emplace_back(Namesakes{&A});
    }
    if (!Known->Other && !isDuplicate(A, *Known->First) && &A != Known->First)
      Known->Other = &A;
    if (!Known->NotManyToMany && !A.isManyToMany())
      Known->NotManyToMany = &A;
  }

private:
  HashIndex ByName;
  std::vector<Namesakes> All;
};
} // namespace

/// What a many-to-many adds to both of its ends under the junction's name.
static void checkJunctionName(const Model &M, const Association &A,
                              Aliases &Earlier, Findings &Out) {
  if (!A.isManyToMany() || A.Broken || A.Junction == None || A.Fact.Guarded ||
      !M.conventions(A).JunctionTakesAlias)
    return;
  const SharedText Name = M.Entities[A.Junction].Fact.Name;
  const Association *Taker = nullptr;
  for (Index End : {A.Source, A.Target})
    if (const Namesakes *N = Earlier.find(End, Name); N && N->NotManyToMany)
      Taker = Taker ? std::min(Taker, N->NotManyToMany) : N->NotManyToMany;
  if (!Taker)
    return;
  Finding &F =
      Out.at(A, quoted(M.describe(A)) + " needs the name " + quoted(Name) +
                    ", which " + quoted(M.describe(*Taker)) + " has taken" +
                    so(M.conventions(A).If.JunctionAlias) +
                    "; declare the many-to-many first, or give "
                    "the other one an alias");
  F.Discriminator = Name;
  Out.note(F, *Taker, quoted(Name) + " is taken here");
}

static void check(const Model &M, Findings &Out) {
  Aliases Earlier(M.Associations.size());
  for (const Association &A : M.Associations) {
    const bool Counts = !A.Broken && !A.Fact.Guarded && A.Source != None &&
                        A.Fact.Member.empty() && A.Alias.isSet();
    if (const Namesakes *N =
            Counts ? Earlier.find(A.Source, A.Alias.Val) : nullptr)
      // To repeat is another mistake, and equal ones repeat the same.
      if (const Association *First =
              isDuplicate(A, *N->First) ? N->Other : N->First)
        reportSameAlias(M, A, *First, Out);
    checkJunctionName(M, A, Earlier, Out);
    if (Counts)
      Earlier.add(A);
  }
}

extern const Rule DuplicateAliasRule = {
    "assoc-duplicate-alias",
    Level::Error,
    "two associations of one source under the same alias, written or default",
    check,
};

} // namespace assoc
