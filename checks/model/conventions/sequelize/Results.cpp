// SPDX-License-Identifier: Apache-2.0
// From the attributes that the program ends with to the Model.
#include "checks/model/Threads.h"
#include "checks/model/conventions/sequelize/Program.h"

#include <algorithm>
#include <numeric>

namespace assoc::sequelize {

/// Self references do not count (model-manager.js:52).
bool Program::hasCycle() const {
  enum class State : char { New, Open, Done };
  std::vector<State> States(Definitions.size(), State::New);
  struct Step {
    Index Definition;
    std::size_t Next = 0; ///< attribute
  };
  std::vector<Step> Steps;
  for (Index Root = 0; Root < Definitions.size(); ++Root) {
    if (States[Root] != State::New)
      continue;
    Steps.push_back({Root});
    while (!Steps.empty()) {
      auto &[I, Next] = Steps.back();
      States[I] = State::Open;
      if (Next == Definitions[I].Attributes.size()) {
        States[I] = State::Done;
        Steps.pop_back();
        continue;
      }
      const Attribute &A = Definitions[I].Attributes[Next++];
      const Index To =
          A.References.isSet() ? A.References.Val.Definition : None;
      if (To == None || To == I || States[To] == State::Done)
        continue;
      if (States[To] == State::Open)
        return true;
      Steps.push_back({To});
    }
  }
  return false;
}

/// Of several attributes on one column, the last one has it.
static bool makesKey(const Entity &E, const Attribute &A) {
  return A.References.isSet() && E.column(A.Field)->Attribute == A.Name;
}

void Program::writeEntity(const Definition &D) {
  Entity &E = M.Entities[D.Entity];
  Provenance From = D.Unreadable ? Provenance::Unknown : Provenance::Default;
  if (auto It = E.Fact.Extra->find("tableName");
      It != E.Fact.Extra->end() && !D.Unreadable)
    From = Provenance::Written;
  E.Table = {D.Table, From, E.MadeBy, {}};
  if (!D.Schema.empty())
    E.Schema = {D.Schema, Provenance::Written, E.MadeBy};
  E.Columns.reserve(D.Attributes.size());
  std::vector<TableIndex> Uniques;
  std::unordered_map<SharedText, std::size_t> UniqueByName;
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
      auto [It, New] = UniqueByName.try_emplace(A.Unique.Val, Uniques.size());
      if (New)
        Uniques.emplace_back();
      Uniques[It->second].Columns.push_back(A.Field);
      // Others write no name (query-generator.js of mysql:117, mssql:164).
      if (M.Target == Database::MySql || M.Target == Database::MariaDb ||
          M.Target == Database::SqlServer)
        Uniques[It->second].Name = A.Unique.Val;
    }
    // Two attributes on one column: the later one is what the table gets.
    const Column *Known = E.column(C.Name);
    if (!Known) {
      E.Columns.push_back(std::move(C));
      continue;
    }
    Column &Same = E.Columns[Known - E.Columns.data()];
    if (Same.Declared)
      E.Hidden.push_back(std::move(Same));
    Same = std::move(C);
  }
  for (TableIndex &U : Uniques)
    E.addUnique(std::move(U));
}

void Program::writeKeys(const Definition &D, bool Cyclic, Index First) {
  for (const Attribute &A : D.Attributes) {
    if (!makesKey(M.Entities[D.Entity], A))
      continue;
    const Reference &R = A.References.Val;
    ForeignKey &K = M.ForeignKeys[First++];
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
  }
}

void Program::writeAssociations() {
  auto FieldOf = [&](Index Def, SharedText Name) {
    Attribute *A = Definitions[Def].find(Name);
    return A ? A->Field : Definitions[Def].fieldFor(Name);
  };
  HashIndex ByColumn;
  ByColumn.reserve(M.ForeignKeys.size());
  for (const ForeignKey &K : M.ForeignKeys)
    ByColumn.add(hashOf(K.Holder, K.Columns.front()));
  auto UseKey = [&](Index A, Index Holder, Index Parent, SharedText Column,
                    SharedText Referenced) {
    const std::size_t Hash = hashOf(Holder, Column);
    const Index Known = ByColumn.first(Hash, [&](Index K) {
      return M.ForeignKeys[K].Holder == Holder &&
             M.ForeignKeys[K].Columns.front() == Column;
    });
    if (Known != None) {
      M.ForeignKeys[Known].Associations.push_back(A);
      return Known;
    }
    if (!M.Entities[Holder].column(Column))
      return None; // deleted by a later call
    ByColumn.add(Hash);
    ForeignKey K;
    K.Holder = Holder;
    K.Parent = Parent;
    K.Columns = {Column};
    K.Referenced = {Referenced};
    K.Constraint = false;
    K.Associations = {A};
    K.Where = fact(A).Where;
    M.ForeignKeys.push_back(std::move(K));
    return static_cast<Index>(M.ForeignKeys.size() - 1);
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
  const bool Cyclic = hasCycle();
  const std::size_t Count = Definitions.size();
  std::vector<Index> FirstKey(Count + 1, M.ForeignKeys.size());
  inPieces(M.Threads, Count, [&](std::size_t I, std::size_t End) {
    for (; I < End; ++I) {
      const Definition &D = Definitions[I];
      writeEntity(D);
      FirstKey[I + 1] =
          std::ranges::count_if(D.Attributes, [&](const Attribute &A) {
            return makesKey(M.Entities[D.Entity], A);
          });
    }
  });
  std::partial_sum(FirstKey.begin(), FirstKey.end(), FirstKey.begin());
  M.ForeignKeys.resize(FirstKey.back());
  inPieces(M.Threads, Count, [&](std::size_t I, std::size_t End) {
    for (; I < End; ++I)
      writeKeys(Definitions[I], Cyclic, FirstKey[I]);
  });
  writeAssociations();
  writeInflections();
}

} // namespace assoc::sequelize
