// SPDX-License-Identifier: Apache-2.0
// belongsTo, hasOne and hasMany: belongs-to.js, has-one.js, has-many.js.
#include "checks/model/Inflection.h"
#include "checks/model/conventions/sequelize/Program.h"

#include <algorithm>

namespace assoc::sequelize {

/// The constructors: alias, key name, referenced attribute. False: refused.
bool Program::resolve(Call &C) {
  Association &A = M.Associations[C.A];
  const AssociationFact &F = A.Fact;
  Index Source = definitionOf(A.Source), Target = definitionOf(A.Target);
  bool Owner = A.ownsKey();
  C.Holder = Owner ? Source : Target;
  C.Parent = Owner ? Target : Source;
  Definition &From = Definitions[Source];
  const Definition &To = Definitions[Target];
  const Definition &Parent = Definitions[C.Parent];
  bool Many = F.Kind == AssociationKind::HasMany;

  C.Alias = F.Alias.isWritten() ? F.Alias.shared()
            : Many              ? To.Plural
                                : To.Singular;
  // Only the plural kinds know an alias of two forms.
  if (!Many && F.AliasSingular.isWritten())
    C.Alias = ObjectAlias;
  A.Alias = {C.Alias,
             F.Alias.isWritten() ? Provenance::Written : Provenance::Default,
             C.A};

  const Value &Wanted = Owner ? F.TargetKey : F.SourceKey;
  const SharedText ParentKey = Parent.primaryKey();
  C.Referenced = isTruthy(Wanted) ? Wanted.shared() : ParentKey;
  C.Key = F.ForeignKey->Name.shared();
  if (C.Key.empty() && !ParentKey.empty()) {
    // The key is named after the parent's primary key, whatever it references.
    SharedText Stem = Owner  ? C.Alias
                      : Many ? From.Singular
                             : SharedText(singularize(
                                   F.Alias.isWritten() ? C.Alias : From.Name));
    C.Key = camelize(Stem + "_" + ParentKey);
  }
  // hasOne inflects its alias, which fails for an alias of two forms.
  bool Inflects = F.Kind == AssociationKind::HasOne &&
                  F.AliasSingular.isWritten() && !isTruthy(F.ForeignKey->Name);
  if (!Many && F.AliasSingular.isWritten())
    ignore(C.A, "as", F.Alias,
           std::string(spelling(F.Kind)) + " knows no alias of two forms; " +
               (Inflects ? "the call fails"
                         : "the alias becomes '" + ObjectAlias +
                               "', and names the key if nothing else does"));
  if (C.Key.empty() || Inflects || !Definitions[C.Parent].find(C.Referenced) ||
      (Many && F.Through->Written)) {
    A.Refused = true;
    return false;
  }
  return takeAlias(C.A, From, C.Alias);
}

void Program::noteIgnoredOptions(const Call &C) {
  const AssociationFact &F = fact(C.A);
  std::string Kind = spelling(F.Kind);
  const Value &Foreign =
      F.Kind == AssociationKind::BelongsTo ? F.SourceKey : F.TargetKey;
  if (Foreign.isWritten())
    ignore(C.A,
           F.Kind == AssociationKind::BelongsTo ? "sourceKey" : "targetKey",
           Foreign, "it has no meaning for " + Kind);
  for (const char *Option : {"uniqueKey", "timestamps"})
    if (auto It = F.Extra->find(Option); It != F.Extra->end())
      ignore(C.A, Option, It->second, "it has no meaning for " + Kind);
  bool Off = isOff(F.Extra, "constraints");
  if (Off && (action(C.A, F.OnDelete).From != Provenance::Unset ||
              action(C.A, F.OnUpdate).From != Provenance::Unset))
    ignore(C.A, "constraints", F.Extra->at("constraints"),
           "an action on the same call asks for the constraint again");
}

/// utils.js:54: what the attribute has stays, what it lacks is filled in.
void Program::merge(const Call &C, Attribute &Have, Attribute New) {
  const AssociationFact &F = fact(C.A);
  const AttributeFact &Key = F.ForeignKey;
  auto Lost = [&](const char *Option, const Value &Written, SharedText Kept,
                  Index By, bool KeptWritten) {
    ignore(C.A, Option, Written, "", Kept, By, KeptWritten);
  };
  if (New.TypeWritten && Have.Type != New.Type)
    Lost("foreignKey.type", Key.Type, Have.Type, Have.By, Have.TypeWritten);
  if (New.FieldWritten && Have.Field != New.Field)
    Lost("foreignKey.field", Key.Field, Have.Field, Have.By, Have.FieldWritten);
  auto MergeFlag = [&](const char *Option, const Value &Written, auto &To,
                       const auto &From, SharedText Kept) {
    if (From.From == Provenance::Unset)
      return;
    if (To.From == Provenance::Unset)
      To = From;
    else if (Written.isWritten() && From.From == Provenance::Written &&
             To.isSet() && To.Val != From.Val)
      Lost(Option, Written, Kept, To.By, To.From == Provenance::Written);
  };
  MergeFlag("foreignKey.allowNull", Key.AllowNull, Have.AllowNull,
            New.AllowNull, Have.AllowNull.Val ? "true" : "false");
  MergeFlag("foreignKey.unique", Key.Unique, Have.Unique, New.Unique,
            Have.Unique.Val);
  MergeFlag("foreignKey.defaultValue", Key.Default, Have.Default, New.Default,
            Have.Default.Val);
  auto First = [](const Few<Value> &V) {
    return V.empty() ? Value() : V.front();
  };
  MergeFlag("onDelete", First(F.OnDelete), Have.OnDelete, New.OnDelete,
            spelling(Have.OnDelete.Val));
  MergeFlag("onUpdate", First(F.OnUpdate), Have.OnUpdate, New.OnUpdate,
            spelling(Have.OnUpdate.Val));
  if (New.PrimaryKey && !Have.PrimaryKey) {
    Have.PrimaryKey = true;
    Definitions[C.Holder].forget();
  }
  if (Have.Type.empty())
    Have.Type = New.Type;
  if (Have.References.From == Provenance::Unset)
    Have.References = New.References;
}

/// _injectAttributes of the three kinds; they differ in the default action.
void Program::injectKey(const Call &C) {
  const AssociationFact &F = fact(C.A);
  Definition &Holder = Definitions[C.Holder];
  Definition &Parent = Definitions[C.Parent];
  const Attribute &Referenced = *Parent.find(C.Referenced);
  const SharedText Column = Referenced.Field;

  Attribute New =
      keyAttribute(C.A, Holder, F.ForeignKey, C.Key, Referenced.Type);
  if (New.AllowNull.From == Provenance::Unset)
    New.AllowNull = {true, Provenance::Default, C.A};

  // On its own, constraints: false only skips the defaults (helpers.js:8).
  bool Off = isOff(F.Extra, "constraints");
  Placed<Action> OnDelete = action(C.A, F.OnDelete);
  Placed<Action> OnUpdate = action(C.A, F.OnUpdate);
  Attribute *Have = Holder.find(C.Key);
  if (!Off) {
    const Attribute &Decides = Have ? *Have : New;
    // Without a word about NULL, a declared column counts as NOT NULL here.
    bool Nullable = Decides.AllowNull.valueOr(false);
    if (OnDelete.From == Provenance::Unset)
      OnDelete = {Nullable                               ? Action::SetNull
                  : F.Kind == AssociationKind::BelongsTo ? Action::NoAction
                                                         : Action::Cascade,
                  Decides.AllowNull.isUnknown() ? Provenance::Unknown
                                                : Provenance::Default,
                  C.A,
                  {}};
    if (OnUpdate.From == Provenance::Unset)
      OnUpdate = {Action::Cascade, Provenance::Default, C.A, {}};
  }
  bool Wanted =
      OnDelete.From != Provenance::Unset || OnUpdate.From != Provenance::Unset;
  bool PartOfKey = Referenced.PrimaryKey && Parent.primaryKeys().size() > 1;
  if (Wanted && !PartOfKey) {
    New.References = {{C.Parent, "", Column}, Provenance::Derived, C.A};
    New.OnDelete = OnDelete;
    New.OnUpdate = OnUpdate;
  }
  for (auto [Option, Values] :
       {std::pair{"foreignKey.onDelete", &F.ForeignKey->OnDelete},
        std::pair{"foreignKey.onUpdate", &F.ForeignKey->OnUpdate}})
    if (!Values->empty())
      ignore(C.A, Option, Values->front(),
             Wanted ? "the association's own action, or its default, takes its "
                      "place"
                    : "this call makes no constraint");

  if (Have) {
    bool HadConstraint = Have->References.isSet();
    if (Off && HadConstraint && Have->By != None && !Wanted)
      ignore(C.A, "constraints", F.Extra->at("constraints"),
             "the other call over this key asks for the constraint", "true",
             Have->References.By);
    // The other way round: the first call said false, this one makes it.
    if (!Off && !HadConstraint && !PartOfKey && Have->By != None) {
      const Options &Other = fact(Have->By).Extra;
      if (isOff(Other, "constraints"))
        ignore(Have->By, "constraints", Other.at("constraints"),
               "the other call over this key asks for the constraint", "true",
               C.A);
    }
    merge(C, *Have, std::move(New));
  } else {
    if (New.Field.empty())
      New.Field = Holder.fieldFor(C.Key);
    if (New.PrimaryKey)
      Holder.forget();
    Holder.Attributes.push_back(std::move(New));
  }
  checkNamingCollision(
      C.A, Definitions[definitionOf(M.Associations[C.A].Source)], C.Alias);
}

} // namespace assoc::sequelize
