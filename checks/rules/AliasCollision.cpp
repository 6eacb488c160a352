// SPDX-License-Identifier: Apache-2.0
// assoc-alias-collision: an alias that the source has for something else.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (A.Broken || A.Source == None || !A.Alias.isSet() ||
        !A.Fact.Member.empty())
      continue;
    const SharedText Alias = A.Alias.Val;
    const Conventions &C = M.conventions(A);
    const Entity &Source = M.Entities[A.Source];
    const bool IsKey = A.Holder == A.Source &&
                       A.Fact.ForeignKey->Name.isKnown() &&
                       A.Fact.ForeignKey->Name.shared() == Alias;
    const Column *Attribute = Source.attribute(Alias);
    if (IsKey || Attribute) {
      Finding &F = Out.at(
          A, "the alias " + quoted(Alias) + " of " + quoted(M.describe(A)) +
                 " is also " + (IsKey ? "its key" : "an attribute") + " in " +
                 Source.name() +
                 "; the call is refused; give the association another alias");
      if (!IsKey && Attribute->Where.isValid() && Attribute->Declared)
        F.Notes.push_back({"the attribute is declared here", Attribute->Where});
    } else if (C.IsReservedAlias && C.IsReservedAlias(Alias)) {
      Out.at(A, "the alias " + quoted(Alias) + " of " + quoted(M.describe(A)) +
                    " makes accessors that hide functions which every model "
                    "has; give the association another alias");
    }
  }
}

extern const Rule AliasCollisionRule = {
    "assoc-alias-collision",
    Level::Error,
    "an alias equals an attribute, a key or a function of the source",
    check,
};

} // namespace assoc
