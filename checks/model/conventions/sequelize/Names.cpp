// SPDX-License-Identifier: Apache-2.0
// Which names the program made by singular and plural, for those who judge
// them.
#include "checks/model/Inflection.h"
#include "checks/model/conventions/sequelize/Program.h"

namespace assoc::sequelize {

/// To is what the singular or plural of the model's name comes to, unless the
/// user wrote another one (options.name, tableName).
void Program::noteInflection(Index A, const Definition &Of, bool Plural,
                             SharedText To, SharedText Result) {
  if (To == (Plural ? Of.MadePlural : Of.MadeSingular))
    M.InflectedNames.push_back({Of.Entity, A, Of.Name, To, Plural, Result});
}

void Program::writeInflections() {
  // An alias, which has its singular only here.
  auto NoteAlias = [this](Index A, SharedText Alias, SharedText Key) {
    M.InflectedNames.push_back(
        {None, A, Alias, singularize(Alias), false, Key});
  };
  for (const Definition &Each : Definitions) {
    if (!Each.FreezeTableName && !Each.Unreadable &&
        !M.Entities[Each.Entity].Junction &&
        Each.Table == Each.fieldFor(Each.MadePlural))
      noteInflection(None, Each, true, Each.MadePlural, Each.Table);
  }
  for (const Call &C : Calls) {
    const AssociationFact &F = fact(C.A);
    if (M.Associations[C.A].Refused || C.Key.empty())
      continue;
    const Definition &Source =
                         Definitions[definitionOf(M.Associations[C.A].Source)],
                     &Target =
                         Definitions[definitionOf(M.Associations[C.A].Target)];
    const bool Many = F.Kind == AssociationKind::HasMany,
               KeyIsMade = !isTruthy(F.ForeignKey->Name);
    if (!F.Alias.isWritten())
      noteInflection(
          C.A, Target, Many, C.Alias,
          KeyIsMade && F.Kind == AssociationKind::BelongsTo ? C.Key : C.Alias);
    if (!KeyIsMade || F.Kind == AssociationKind::BelongsTo)
      continue;
    if (Many || !F.Alias.isWritten())
      noteInflection(C.A, Source, false,
                     Many ? Source.Singular : Source.MadeSingular, C.Key);
    else
      NoteAlias(C.A, C.Alias, C.Key);
  }
  for (const ManyToMany &B : ManyToManys) {
    const Association &A = M.Associations[B.Association];
    if (A.Refused || A.Broken)
      continue;
    const Definition &Source = Definitions[B.Source],
                     &Target = Definitions[B.Target];
    auto IsKey = [](SharedText Key, std::string_view Stem, SharedText Of) {
      return Key == camelize(std::string(Stem) + "_" + Of);
    };
    if (!A.Fact.Alias.isWritten())
      noteInflection(B.Association, Target, true, B.Alias, B.Alias);
    if (!A.Fact.ForeignKey->Written &&
        IsKey(B.ForeignKey, Source.Singular, B.SourceKey))
      noteInflection(B.Association, Source, false, Source.Singular,
                     B.ForeignKey);
    if (A.Fact.OtherKey->Written)
      continue;
    if (B.Source == B.Target &&
        IsKey(B.OtherKey, singularize(B.Alias), B.TargetKey))
      NoteAlias(B.Association, B.Alias, B.OtherKey);
    else if (B.Source != B.Target &&
             IsKey(B.OtherKey, Target.Singular, B.TargetKey))
      noteInflection(B.Association, Target, false, Target.Singular, B.OtherKey);
  }
}

} // namespace assoc::sequelize
