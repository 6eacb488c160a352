// SPDX-License-Identifier: Apache-2.0
// Model.init of Sequelize v6: options, names, attributes, timestamps.
#include "checks/model/CppTypes.h"
#include "checks/model/Inflection.h"
#include "checks/model/Threads.h"
#include "checks/model/conventions/sequelize/Program.h"

#include <algorithm>

namespace assoc::sequelize {

bool isTruthy(const Value &V) {
  return V.isKnown() && !V.shared().empty() && !V.isFalse();
}

bool isOff(const Options &O, const char *Name) {
  auto It = O.find(Name);
  return It != O.end() && It->second.isFalse();
}

Attribute *Definition::find(SharedText Name) {
  return ByName.find(Attributes, Name,
                     [](const Attribute &A) -> auto & { return A.Name; });
}

void Definition::forget() {
  ByName.clear();
  Primary.reset();
}

void Definition::erase(SharedText Name) {
  std::erase_if(Attributes, [&](const Attribute &A) { return A.Name == Name; });
  forget();
}

const std::vector<SharedText> &Definition::primaryKeys() const {
  if (!Primary) {
    Primary.emplace();
    for (const Attribute &A : Attributes)
      if (A.PrimaryKey)
        Primary->push_back(A.Name);
  }
  return *Primary;
}

SharedText Definition::primaryKey() const {
  const std::vector<SharedText> &Names = primaryKeys();
  return Names.empty() ? SharedText() : Names.front();
}

SharedText Definition::fieldFor(SharedText Attribute) const {
  return Underscored ? SharedText(underscore(Attribute)) : Attribute;
}

/// define() of the whole program, then what the model says itself.
Options Program::effectiveOptions(const EntityFact &E) const {
  Options Result = E.Extra;
  Result.insert(Defaults.begin(), Defaults.end());
  return Result;
}

Definition Program::defined(const Entity &E) const {
  Options O = effectiveOptions(E.Fact);
  Definition D;
  auto Known = [&](const char *Name) -> const Value * {
    auto It = O.find(Name);
    if (It == O.end() || !It->second.isWritten())
      return nullptr;
    D.Unreadable |= It->second.isUnknown();
    return &It->second;
  };
  auto Flag = [&](const char *Name, bool &To) {
    if (const Value *V = Known(Name))
      To = V->isTrue();
  };
  auto Text = [&](const char *Name, SharedText &To) {
    if (const Value *V = Known(Name))
      To = V->shared();
  };
  /// A name, or false for none.
  auto NameOrOff = [&](const char *Name, SharedText &To) {
    if (const Value *V = Known(Name); V && !V->isTrue())
      To = V->isFalse() ? SharedText() : V->shared();
  };
  D.Name = E.Fact.Name;
  static const SharedText CreatedAt = "createdAt", UpdatedAt = "updatedAt";
  D.CreatedAt = CreatedAt;
  D.UpdatedAt = UpdatedAt;
  Text("modelName", D.Name);
  Flag("underscored", D.Underscored);
  Flag("freezeTableName", D.FreezeTableName);
  Flag("timestamps", D.Timestamps);
  Flag("paranoid", D.Paranoid);
  NameOrOff("createdAt", D.CreatedAt);
  NameOrOff("updatedAt", D.UpdatedAt);
  if (const Value *V = Known("version"))
    D.Version = V->isTrue()    ? SharedText("version")
                : V->isFalse() ? SharedText()
                               : V->shared();
  D.Singular = D.MadeSingular = singularize(D.Name);
  D.Plural = D.MadePlural = pluralize(D.Name);
  // model.js:705: before options.name is looked at, by the model's own name.
  D.Table = D.FreezeTableName ? D.Name : D.fieldFor(D.MadePlural);
  Text("nameSingular", D.Singular);
  Text("namePlural", D.Plural);
  Text("tableName", D.Table);
  Text("schema", D.Schema);
  return D;
}

/// A reference that is written by hand, on an attribute or in a key. A table by
/// name is one of the holder's schema.
Effective<Reference> Program::reference(const Definition &Holder,
                                        const ReferenceFact &F,
                                        Index By) const {
  Reference R;
  if (F.Entity.empty()) {
    const SharedText Table = F.Table.shared();
    // Of several, the last one.
    ByTable.any(hashOf(Holder.Schema, Table), [&](std::size_t I) {
      if (Definitions[I].Schema != Holder.Schema ||
          Definitions[I].Table != Table)
        return false;
      R.Definition = static_cast<Index>(I);
      return true;
    });
  } else if (auto It = BySymbol.find(F.Entity); It != BySymbol.end()) {
    R.Definition = It->second;
  }
  R.Table = F.Table.shared();
  R.Column = F.Key.isKnown() ? F.Key.shared() : SharedText("id");
  bool Unknown = F.Table.isUnknown() || F.Key.isUnknown() ||
                 (R.Definition == None && !F.Entity.empty());
  return {R, Unknown ? Provenance::Unknown : Provenance::Written, By};
}

Attribute Program::declared(const Definition &D, const AttributeFact &F) {
  Attribute A;
  A.Name = F.Name.shared();
  A.Where = F.Where;
  A.Declared = true;
  A.Type = F.Type.shared();
  A.TypeWritten = F.Type.isWritten();
  A.FieldWritten = F.Field.isWritten();
  A.Field = F.Field.isKnown() ? F.Field.shared() : D.fieldFor(A.Name);
  A.PrimaryKey = F.PrimaryKey.isTrue();
  A.AutoIncrement = F.AutoIncrement.isTrue();
  auto Provenance = [](const Value &V) {
    return V.isKnown() ? Provenance::Written : Provenance::Unknown;
  };
  if (F.AllowNull.isWritten())
    A.AllowNull = {F.AllowNull.isTrue(), Provenance(F.AllowNull), None};
  if (F.Unique.isKnown())
    A.Unique = {F.Unique.shared(), Provenance::Written, None};
  if (F.Default.isWritten())
    A.Default = {F.Default.shared(), Provenance(F.Default), None};
  if (F.References.isWritten())
    A.References = reference(D, F.References, None);
  A.OnDelete = action(None, F.OnDelete);
  A.OnUpdate = action(None, F.OnUpdate);
  return A;
}

void Program::declareAttributes(Definition &D, const Entity &E) {
  for (const ColumnFact &C : E.Declared) {
    AttributeFact F = C.Attribute;
    if (F.Name.isUnknown()) {
      D.Unreadable = true;
      continue;
    }
    if (F.Extra->contains("record")) {
      // A member of the record: what its C++ type says.
      CppType T = readCppType(F.CppType);
      if (!F.Type.isWritten() && !T.Normal.empty())
        F.Type = Value::of(T.Normal);
      if (F.Name.is("id")) {
        F.PrimaryKey = Value::of("true");
        F.AutoIncrement = Value::of(T.Integral ? "true" : "false");
      } else {
        F.AllowNull = Value::of(T.Optional ? "true" : "false");
      }
    }
    Attribute New = declared(D, F);
    if (Attribute *Have = D.find(New.Name)) {
      // Given by hand for a member of the record: what is written overrides.
      if (!New.TypeWritten)
        New.Type = Have->Type;
      if (!F.AllowNull.isWritten())
        New.AllowNull = Have->AllowNull;
      New.PrimaryKey |= !F.PrimaryKey.isWritten() && Have->PrimaryKey;
      New.AutoIncrement |= !F.AutoIncrement.isWritten() && Have->AutoIncrement;
      *Have = std::move(New);
      continue;
    }
    D.Attributes.push_back(std::move(New));
  }
}

/// model.js:170-230: id first, timestamps and version last.
void Program::addDefaultAttributes(Definition &D) {
  static const SharedText IdName = "id", Integer = "INTEGER", Date = "DATE";
  auto Make = [&](SharedText Name, SharedText Type,
                  Effective<bool> AllowNull) {
    Attribute A;
    A.Name = Name;
    A.Field = D.fieldFor(Name);
    A.Type = Type;
    A.AllowNull = AllowNull;
    A.AutoGenerated = true;
    return A;
  };
  Effective<bool> Required{false, Provenance::Default, None};
  if (D.primaryKeys().empty() && !D.find(IdName)) {
    Attribute Id = Make(IdName, Integer, Required);
    Id.PrimaryKey = Id.AutoIncrement = true;
    D.Attributes.insert(D.Attributes.begin(), std::move(Id));
    D.forget();
  }
  auto Tail = [&](SharedText Name, SharedText Type,
                  Effective<bool> AllowNull) -> Attribute * {
    if (Name.empty() || D.find(Name))
      return nullptr;
    D.Attributes.push_back(Make(Name, Type, AllowNull));
    return &D.Attributes.back();
  };
  if (D.Timestamps) {
    Tail(D.CreatedAt, Date, Required);
    Tail(D.UpdatedAt, Date, Required);
    if (D.Paranoid)
      Tail("deletedAt", Date, {});
  }
  if (Attribute *A = Tail(D.Version, Integer, Required))
    A->Default = {"0", Provenance::Default, None};
}

void Program::define() {
  for (auto It = M.Defaults.rbegin(); It != M.Defaults.rend(); ++It)
    if (It->Dialect == "assoc")
      Defaults.insert(It->Extra->begin(), It->Extra->end());
  static const SharedText Dialect = "assoc";
  ByEntity.resize(M.Entities.size(), None);
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (M.Entities[E].Fact.Dialect == Dialect) {
      ByEntity[E] = Definitions.size();
      Definitions.emplace_back().Entity = E;
    }
  inPieces(M.Threads, Definitions.size(), [&](std::size_t I, std::size_t End) {
    for (; I < End; ++I) {
      const Index E = Definitions[I].Entity;
      Definitions[I] = defined(M.Entities[E]);
      Definitions[I].Entity = E;
      M.Entities[E].Mapped = true;
    }
  });
  ByName.reserve(Definitions.size());
  BySymbol.reserve(Definitions.size());
  ByTable.reserve(Definitions.size());
  for (Index I = 0; I < Definitions.size(); ++I) {
    const Definition &D = Definitions[I];
    ByName[D.Name] = BySymbol[M.Entities[D.Entity].Fact.Id] = I;
    ByTable.add(hashOf(D.Schema, D.Table));
  }
  // Attributes may reference the table of any model.
  inPieces(M.Threads, Definitions.size(), [&](std::size_t I, std::size_t End) {
    for (; I < End; ++I) {
      Definition &D = Definitions[I];
      declareAttributes(D, M.Entities[D.Entity]);
      D.forget();
      addDefaultAttributes(D);
    }
  });
}

/// belongs-to-many.js:93: the association's options become the model's, and
/// those contain the options of the source of the first call.
Index Program::makeJunction(Index A, SharedText Name,
                            const Definition &Source, SharedText Singular,
                            SharedText Plural) {
  Definition D;
  D.Name = Name;
  // An empty name is accepted; the table is then called "models".
  D.Table = Name.empty() ? SharedText("models") : Name;
  D.Singular = Singular;
  D.Plural = Plural;
  D.Schema = Source.Schema;
  D.Underscored = Source.Underscored;
  D.FreezeTableName = Source.FreezeTableName;
  D.CreatedAt = Source.CreatedAt;
  D.UpdatedAt = Source.UpdatedAt;
  D.Version = Source.Version;
  Entity E;
  E.Fact.Dialect = "assoc";
  E.Fact.Name = D.Table;
  E.Fact.Closed = true;
  E.Junction = E.Mapped = true;
  E.MadeBy = A;
  Options Global = effectiveOptions(E.Fact);
  if (auto It = Global.find("timestamps"); It != Global.end())
    D.Timestamps = It->second.isTrue();
  const Options &Own = fact(A).Extra;
  if (auto It = Own.find("timestamps"); It != Own.end())
    D.Timestamps = It->second.isTrue();
  D.Entity = M.Entities.size();
  M.Entities.push_back(std::move(E));
  addDefaultAttributes(D);
  Index I = Definitions.size();
  ByEntity.resize(M.Entities.size(), None);
  ByEntity[D.Entity] = ByName[D.Name] = I;
  Definitions.push_back(std::move(D));
  return I;
}

} // namespace assoc::sequelize
