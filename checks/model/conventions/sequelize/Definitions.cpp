// SPDX-License-Identifier: Apache-2.0
// Model.init of Sequelize v6: options and names.
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
  return ByName.find(
      Attributes, Name, [](const Attribute &A) -> auto & { return A.Name; });
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
Index Program::makeJunction(Index A, SharedText Name, const Definition &Source,
                            SharedText Singular, SharedText Plural) {
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
