// SPDX-License-Identifier: Apache-2.0
// Which names the program made by singular and plural, for those who judge
// them.
#include "checks/model/Inflection.h"
#include "checks/model/conventions/sequelize/Program.h"

namespace assoc::sequelize {

/// To is what the singular or plural of Word comes to, unless the user wrote
/// another one (options.name, tableName).
void Program::noteInflection(Index A, const std::string &Word, bool Plural,
                             const std::string &To, std::string Result,
                             Index Definition) {
  if (To == (Plural ? pluralize(Word) : singularize(Word)))
    M.InflectedNames.push_back(
        {Definition == None ? None : Definitions[Definition].Entity, A, Word,
         To, Plural, std::move(Result)});
}

void Program::writeInflections() {
  for (Index D = 0; D < Definitions.size(); ++D) {
    const Definition &Each = Definitions[D];
    const std::string Plural = pluralize(Each.Name);
    if (!Each.FreezeTableName && !Each.Unreadable &&
        !M.Entities[Each.Entity].Junction &&
        Each.Table == Each.fieldFor(Plural))
      noteInflection(None, Each.Name, true, Plural, Each.Table, D);
  }
  for (const Call &C : Calls) {
    const AssociationFact &F = fact(C.A);
    if (M.Associations[C.A].Refused || C.Key.empty())
      continue;
    const Index S = ByEntity.at(M.Associations[C.A].Source),
                T = ByEntity.at(M.Associations[C.A].Target);
    const Definition &Source = Definitions[S], &Target = Definitions[T];
    const bool Many = F.Kind == AssociationKind::HasMany,
               KeyIsMade = !isTruthy(F.ForeignKey.Name);
    if (!F.Alias.Written)
      noteInflection(
          C.A, Target.Name, Many, C.Alias,
          KeyIsMade && F.Kind == AssociationKind::BelongsTo ? C.Key : C.Alias,
          T);
    if (!KeyIsMade || F.Kind == AssociationKind::BelongsTo)
      continue;
    if (Many || !F.Alias.Written)
      noteInflection(C.A, Source.Name, false,
                     Many ? Source.Singular : singularize(Source.Name), C.Key,
                     S);
    else
      noteInflection(C.A, C.Alias, false, singularize(C.Alias), C.Key);
  }
  for (const ManyToMany &B : ManyToManys) {
    const Association &A = M.Associations[B.Association];
    if (A.Refused || A.Broken)
      continue;
    const Definition &Source = Definitions[B.Source],
                     &Target = Definitions[B.Target];
    auto IsKey = [](const std::string &Key, const std::string &Stem,
                    const std::string &Of) {
      return Key == camelize(Stem + "_" + Of);
    };
    if (!A.Fact.Alias.Written)
      noteInflection(B.Association, Target.Name, true, B.Alias, B.Alias,
                     B.Target);
    if (!A.Fact.ForeignKey.Written &&
        IsKey(B.ForeignKey, Source.Singular, B.SourceKey))
      noteInflection(B.Association, Source.Name, false, Source.Singular,
                     B.ForeignKey, B.Source);
    if (A.Fact.OtherKey.Written)
      continue;
    if (B.Source == B.Target &&
        IsKey(B.OtherKey, singularize(B.Alias), B.TargetKey))
      noteInflection(B.Association, B.Alias, false, singularize(B.Alias),
                     B.OtherKey);
    else if (B.Source != B.Target &&
             IsKey(B.OtherKey, Target.Singular, B.TargetKey))
      noteInflection(B.Association, Target.Name, false, Target.Singular,
                     B.OtherKey, B.Target);
  }
}

} // namespace assoc::sequelize
