// SPDX-License-Identifier: Apache-2.0
// What all association calls have in common: aliases, actions, key options.
#include "checks/model/conventions/sequelize/Program.h"

namespace assoc::sequelize {

/// An action as the library takes it: empty text is no text, anything unknown
/// goes into the SQL as it is and is no action that could be reasoned about.
Placed<Action> Program::action(Index A, const Few<Value> &Written) const {
  for (const Value &V : Written) {
    if (V.isKnown() && V.shared().empty())
      continue;
    if (V.isKnown())
      if (auto Parsed = parseAction(V.shared()))
        return {*Parsed, Provenance::Written, A, V.where()};
    return {Action::NoAction, Provenance::Unknown, A, V.where()};
  }
  return {};
}

void Program::ignore(Index A, std::string Option, const Value &Written,
                     std::string Why, std::string Kept, Index By,
                     bool KeptWritten) {
  M.IgnoredOptions.push_back({A, std::move(Option), Written, std::move(Kept),
                              By, KeptWritten, std::move(Why)});
}

/// base.js:12: only an alias given as text is checked (one of two forms is
/// looked up as the text that JavaScript makes of it); otherwise the later
/// association silently takes the name.
bool Program::takeAlias(Index A, Definition &Source, SharedText Alias) {
  const AssociationFact &F = fact(A);
  const SharedText Checked =
      F.AliasSingular.isWritten() ? ObjectAlias : F.Alias.shared();
  if (F.Alias.isWritten() && Source.Associations.contains(Checked)) {
    M.Associations[A].Refused = true;
    return false;
  }
  Source.Associations[Alias] = A;
  return true;
}

/// helpers.js:2
void Program::checkNamingCollision(Index A, Definition &Source,
                                   SharedText Alias) {
  if (Source.find(Alias))
    M.Associations[A].Refused = true;
}

/// The attribute that a call wants: the key's options over the given type.
Attribute Program::keyAttribute(Index A, const Definition &Holder,
                                const AttributeFact &Key, SharedText Name,
                                SharedText Type) {
  Attribute New;
  New.Name = Name;
  New.By = A;
  New.Where = fact(A).Where;
  New.Type = Type;
  New.FieldWritten = Key.Field.isKnown();
  take(New, Holder, Key, A);
  return New;
}

void Program::call(Index A) {
  Association &Assoc = M.Associations[A];
  if (Assoc.Source == None || Assoc.Target == None) {
    Assoc.Broken = true;
    return;
  }
  const AssociationFact &F = Assoc.Fact;
  for (const Value *V :
       {&F.Alias, &F.AliasSingular, &F.ForeignKey->Name, &F.ForeignKey->Field,
        &F.OtherKey->Name, &F.OtherKey->Field, &F.SourceKey, &F.TargetKey,
        &F.Through->Name})
    Assoc.Broken |= V->isUnknown();
  for (Index E : {Assoc.Source, Assoc.Target})
    Assoc.Broken |= Definitions[definitionOf(E)].Unreadable;
  if (Assoc.Broken)
    return;
  if (Assoc.isManyToMany())
    return callManyToMany(A);
  Call C{A, None, None, "", "", ""};
  if (resolve(C)) {
    noteIgnoredOptions(C);
    injectKey(C);
  }
  Calls.push_back(C);
}

} // namespace assoc::sequelize
