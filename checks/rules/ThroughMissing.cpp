// SPDX-License-Identifier: Apache-2.0
// assoc-through-missing: a many-to-many without a usable junction.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

static std::string problem(const Model &M, const Association &A) {
  const ThroughFact &T = A.Fact.Through;
  if (T.Name.isKnown() && T.Name.text().empty() && T.Entity.empty())
    return std::string("has an empty name for its junction") +
           (M.conventions(A).NamesJunctionKeys
                ? ""
                : ", which is then called 'models'");
  // Where a junction has a default name, its absence is none.
  if (!T.Written)
    return A.Broken && !M.conventions(A).InverseAdvice ? "names no junction"
                                                       : "";
  const bool Exists =
      T.Entity.empty() || M.lookup().entity(M, T.Entity) != None;
  if (!Exists && sawAllEntities(M, A.Fact.Dialect, T.Entity))
    return "goes through " +
           quoted(T.Spelling.empty() ? T.Entity : T.Spelling) +
           ", which is no entity of this program";
  return "";
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (!A.isManyToMany() || A.Target == None || A.hasWrongShape())
      continue;
    if (std::string Problem = problem(M, A); !Problem.empty())
      Out.at(A, quoted(M.describe(A)) + " " + Problem +
                    so(A.Broken ? M.conventions(A).If.ThroughMissing : "") +
                    "; name the same junction on both sides");
  }
}

extern const Rule ThroughMissingRule = {
    "assoc-through-missing",
    Level::Error,
    "a many-to-many without a usable junction",
    check,
};

} // namespace assoc
