// SPDX-License-Identifier: Apache-2.0
// From the attributes that the program ends with to the Model.
#include "checks/model/Pairing.h"
#include "checks/model/conventions/sequelize/Program.h"

#include <algorithm>
#include <functional>

namespace assoc::sequelize {

/// Self references do not count (model-manager.js:52).
bool Program::hasCycle() const {
  enum class State { New, Open, Done };
  std::vector<State> States(Definitions.size(), State::New);
  std::function<bool(Index)> Visit = [&](Index I) {
    if (States[I] != State::New)
      return States[I] == State::Open;
    States[I] = State::Open;
    for (const Attribute &A : Definitions[I].Attributes) {
      Index To = A.References.isSet() ? A.References.Val.Definition : None;
      if (To != None && To != I && Visit(To))
        return true;
    }
    States[I] = State::Done;
    return false;
  };
  for (Index I = 0; I < Definitions.size(); ++I)
    if (Visit(I))
      return true;
  return false;
}

void Program::writeEntity(const Definition &D) {
  Entity &E = M.Entities[D.Entity];
  Provenance From = D.Unreadable ? Provenance::Unknown : Provenance::Default;
  if (auto It = E.Fact.Extra.find("tableName");
      It != E.Fact.Extra.end() && !D.Unreadable)
    From = Provenance::Written;
  E.Table = {D.Table, From, E.MadeBy, E.Fact.Where};
  if (!D.Schema.empty())
    E.Schema = {D.Schema, Provenance::Written, E.MadeBy, E.Fact.Where};
  std::vector<std::pair<std::string, std::vector<std::string>>> Uniques;
  for (const Attribute &A : D.Attributes) {
    Column C;
    C.Name = A.Field;
    C.Attribute = A.Name;
    C.Type = A.Type;
    C.AllowNull = A.AllowNull;
    C.PrimaryKey = A.PrimaryKey;
    C.AutoIncrement = A.AutoIncrement;
    C.HasDefault = A.Default.From != Provenance::Unset;
    C.Declared = A.Declared;
    C.By = A.By;
    C.Where = A.Where;
    if (A.Unique.isSet() && A.Unique.Val == "true")
      C.Unique = true;
    else if (A.Unique.isSet() && A.Unique.Val != "false") {
      auto It = std::find_if(Uniques.begin(), Uniques.end(),
                             [&](auto &U) { return U.first == A.Unique.Val; });
      if (It != Uniques.end()) {
        It->second.push_back(A.Field);
      } else {
        Uniques.push_back({A.Unique.Val, {A.Field}});
        // Others write no name (mysql/query-generator.js:117).
        if (M.Target == Database::MySql || M.Target == Database::MariaDb)
          E.MadeNames.push_back({"unique key", A.Unique.Val, A.Unique.By});
      }
    }
    // Two attributes on one column: the later one is what the table gets.
    auto Same = std::find_if(E.Columns.begin(), E.Columns.end(),
                             [&](auto &Other) { return Other.Name == C.Name; });
    if (Same == E.Columns.end())
      E.Columns.push_back(std::move(C));
    else {
      if (Same->Declared)
        E.Hidden.push_back(std::move(*Same));
      *Same = std::move(C);
    }
  }
  for (auto &[Name, Columns] : Uniques) {
    if (Columns.size() > 1)
      E.Uniques.push_back(std::move(Columns));
    else
      for (Column &C : E.Columns)
        C.Unique |= C.Name == Columns.front();
  }
}

void Program::writeKeys(const Definition &D, bool Cyclic) {
  for (const Attribute &A : D.Attributes) {
    auto IsLast = [&] {
      return std::none_of(&A + 1, D.Attributes.data() + D.Attributes.size(),
                          [&](auto &Other) { return Other.Field == A.Field; });
    };
    if (!A.References.isSet() || !IsLast())
      continue;
    const Reference &R = A.References.Val;
    ForeignKey K;
    K.Holder = D.Entity;
    if (R.Definition != None)
      K.Parent = Definitions[R.Definition].Entity;
    K.ParentTable = R.Table;
    // postgres/query-generator.js:368: a table that is in no schema is looked
    // for in the schema of the holder.
    if (!D.Schema.empty() &&
        M.Target.value_or(Database::Postgres) == Database::Postgres &&
        (R.Definition == None || Definitions[R.Definition].Schema.empty()))
      K.ParentSchema = D.Schema;
    K.Columns = {A.Field};
    K.Referenced = {R.Column};
    K.OnDelete = A.OnDelete;
    K.OnUpdate = A.OnUpdate;
    K.Where = A.Where;
    // model.js:970: with a cycle anywhere, constraints are added by ALTER
    // TABLE, which passes over primary keys.
    K.LostToCycle = Cyclic && A.PrimaryKey;
    K.Constraint = !K.LostToCycle;
    M.ForeignKeys.push_back(std::move(K));
  }
}

void Program::writeAssociations() {
  auto FieldOf = [&](Index Def, const std::string &Name) {
    Attribute *A = Definitions[Def].find(Name);
    return A ? A->Field : Definitions[Def].fieldFor(Name);
  };
  std::map<std::pair<Index, std::string>, Index> ByColumn;
  for (Index K = 0; K < M.ForeignKeys.size(); ++K)
    if (ByEntity.contains(M.ForeignKeys[K].Holder))
      ByColumn[{M.ForeignKeys[K].Holder, M.ForeignKeys[K].Columns.front()}] = K;
  auto UseKey = [&](Index A, Index Holder, Index Parent,
                    const std::string &Column, const std::string &Referenced) {
    auto [It, New] =
        ByColumn.try_emplace({Holder, Column}, M.ForeignKeys.size());
    if (!New) {
      M.ForeignKeys[It->second].Associations.push_back(A);
      return It->second;
    }
    if (!M.Entities[Holder].column(Column)) {
      ByColumn.erase(It);
      return None; // deleted by a later call
    }
    ForeignKey K;
    K.Holder = Holder;
    K.Parent = Parent;
    K.Columns = {Column};
    K.Referenced = {Referenced};
    K.Constraint = false;
    K.Associations = {A};
    K.Where = fact(A).Where;
    M.ForeignKeys.push_back(std::move(K));
    return M.ForeignKeys.size() - 1;
  };
  for (const Call &C : Calls) {
    Association &A = M.Associations[C.A];
    A.Holder = Definitions[C.Holder].Entity;
    A.Parent = Definitions[C.Parent].Entity;
    if (C.Key.empty())
      continue;
    A.ForeignKey = {FieldOf(C.Holder, C.Key)};
    if (!A.Refused || Definitions[C.Holder].find(C.Key))
      A.Key = UseKey(C.A, A.Holder, A.Parent, A.ForeignKey.front(),
                     FieldOf(C.Parent, C.Referenced));
  }
  for (const ManyToMany &B : ManyToManys) {
    Association &A = M.Associations[B.Association];
    if (B.Through == None)
      continue;
    A.Junction = Definitions[B.Through].Entity;
    A.ForeignKey = {FieldOf(B.Through, B.ForeignKey)};
    A.OtherKey = {FieldOf(B.Through, B.OtherKey)};
    A.Key = UseKey(B.Association, A.Junction, A.Source, A.ForeignKey.front(),
                   FieldOf(B.Source, B.SourceKey));
    A.OtherKeyIndex =
        UseKey(B.Association, A.Junction, A.Target, A.OtherKey.front(),
               FieldOf(B.Target, B.TargetKey));
    if (B.Paired != None)
      A.Pair = ManyToManys[B.Paired].Association;
  }
}

void Program::finish() {
  bool Cyclic = hasCycle();
  for (const Definition &D : Definitions)
    writeEntity(D);
  for (const Definition &D : Definitions)
    writeKeys(D, Cyclic);
  writeAssociations();
  writeInflections();
  pairByKey(M, "assoc");
  findCounterparts(M, "assoc");
}

} // namespace assoc::sequelize
