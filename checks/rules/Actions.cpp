// SPDX-License-Identifier: Apache-2.0
// What the rules about ON DELETE and ON UPDATE share.
#include "checks/rules/Actions.h"

#include "checks/rules/Wording.h"

namespace assoc {

Finding &reportMisfit(const Model &M, Findings &Out, const MisfitAction &What,
                      std::string Message) {
  Index By = What.Chosen.By;
  if (By == None && What.Chosen.From != Provenance::Written &&
      !What.Key.Associations.empty())
    By = What.Key.Associations.front();
  const Entity &Holder = M.Entities[What.Key.Holder];
  if (By != None) {
    // Both keys of a junction are one finding: the call that says it is one.
    Finding &F = Out.at(M.Associations[By], std::move(Message));
    F.Discriminator = What.Clause;
    if (!M.Associations[By].isManyToMany())
      Out.identify(F, What.Key);
    if (What.Col.Where.isValid() && What.Col.Declared)
      F.Notes.push_back(
          {quoted(What.Col.Name) + " is declared here", What.Col.Where});
    return F;
  }
  Finding &F = Out.at(Holder, std::move(Message));
  F.Discriminator = std::string(What.Clause) + " " + What.Col.Name;
  if (What.Col.Where.isValid())
    F.Where = What.Col.Where;
  for (Index A : What.Key.Associations)
    Out.note(F, M.Associations[A],
             quoted(M.describe(M.Associations[A])) + " uses this key");
  return F;
}

} // namespace assoc
