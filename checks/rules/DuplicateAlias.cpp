// SPDX-License-Identifier: Apache-2.0
// assoc-duplicate-alias: two associations of one source under one name.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

namespace assoc {

static const char *origin(const Association &A) {
  return A.Fact.Alias.Written ? "written" : "the default";
}

static void reportSameAlias(const Model &M, const Association &A,
                            const Association &First, Findings &Out) {
  Finding &F =
      Out.at(A, quoted(M.describe(A)) + " and " + quoted(M.describe(First)) +
                    " are both called " + quoted(A.Alias.Val) + " in " +
                    sourceName(M, A) + so(M.conventions(A).If.DuplicateAlias) +
                    "; give " + (A.Fact.Alias.Written ? "one" : "this one") +
                    " an alias of its own");
  Out.identify(F, A, First);
  Out.note(F, First, std::string("the alias of this one is ") + origin(First));
}

/// What a many-to-many adds to both of its ends under the junction's name.
static void checkJunctionName(const Model &M, const Association &A,
                              Findings &Out) {
  if (!A.isManyToMany() || A.Broken || A.Junction == None ||
      !M.conventions(A).JunctionTakesAlias)
    return;
  const std::string &Name = M.Entities[A.Junction].name();
  for (const Association &Earlier : M.Associations) {
    if (&Earlier == &A)
      return;
    if (Earlier.isManyToMany() || Earlier.Broken || mayExclude(A, Earlier) ||
        !Earlier.Alias.isSet() || Earlier.Alias.Val != Name ||
        (Earlier.Source != A.Source && Earlier.Source != A.Target))
      continue;
    Finding &F =
        Out.at(A, quoted(M.describe(A)) + " needs the name " + quoted(Name) +
                      ", which " + quoted(M.describe(Earlier)) + " has taken" +
                      so(M.conventions(A).If.JunctionAlias) +
                      "; declare the many-to-many first, or give "
                      "the other one an alias");
    F.Discriminator = Name;
    Out.note(F, Earlier, quoted(Name) + " is taken here");
    return;
  }
}

static void check(const Model &M, Findings &Out) {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    for (Index J = 0; J < I; ++J) {
      const Association &First = M.Associations[J];
      if (A.Broken || First.Broken || !A.Fact.Member.empty() ||
          !haveSameName(A, First) || mayExclude(A, First) ||
          isDuplicate(A, First))
        continue;
      reportSameAlias(M, A, First, Out);
      break;
    }
    checkJunctionName(M, A, Out);
  }
}

extern const Rule DuplicateAliasRule = {
    "assoc-duplicate-alias",
    Level::Error,
    "two associations of one source under the same alias, written or default",
    check,
};

} // namespace assoc
