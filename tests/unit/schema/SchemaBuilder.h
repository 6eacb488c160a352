// SPDX-License-Identifier: Apache-2.0
// Builds small Schemas by hand.
#ifndef ASSOC_TESTS_UNIT_SCHEMA_SCHEMABUILDER_H
#define ASSOC_TESTS_UNIT_SCHEMA_SCHEMABUILDER_H

#include "checks/schema/Schema.h"

namespace assoc {

struct SchemaBuilder {
  Schema S;
  std::vector<Finding> Found;

  /// Entity "User", table "users", with an id.
  std::size_t table(const std::string &Name, const std::string &Entity,
                    const std::string &Namespace = "") {
    Table T;
    T.Name = Name;
    T.Entity = Entity;
    T.Namespace = Namespace;
    TableColumn Id;
    Id.Name = "id";
    Id.PrimaryKey = true;
    Id.Nullable = false;
    T.Columns = {Id};
    T.PrimaryKey = {"id"};
    S.Tables.push_back(std::move(T));
    S.CreationOrder.push_back(S.Tables.size() - 1);
    return S.Tables.size() - 1;
  }

  TableColumn &column(std::size_t Table, const std::string &Name,
                      bool Nullable = false) {
    TableColumn C;
    C.Name = Name;
    C.Nullable = Nullable;
    S.Tables[Table].Columns.push_back(C);
    return S.Tables[Table].Columns.back();
  }

  TableKey &key(std::size_t Holder, const std::string &Column,
                std::size_t Parent, bool Nullable = false) {
    if (!S.Tables[Holder].column(Column))
      column(Holder, Column, Nullable);
    TableKey K;
    K.Columns = {Column};
    K.RefTable = S.Tables[Parent].Name;
    K.RefColumns = {"id"};
    S.Tables[Holder].ForeignKeys.push_back(K);
    return S.Tables[Holder].ForeignKeys.back();
  }

  SchemaAssociation &associate(std::size_t Source, AssociationKind Kind,
                               std::size_t Target, NameList Key = {}) {
    SchemaAssociation A;
    A.Kind = Kind;
    A.Source = S.Tables[Source].Entity;
    A.Target = S.Tables[Target].Entity;
    A.SourceTable = Source;
    A.TargetTable = Target;
    if (Kind != AssociationKind::BelongsToMany)
      A.HolderTable = Kind == AssociationKind::BelongsTo ? Source : Target;
    A.ForeignKey = std::move(Key);
    S.Associations.push_back(A);
    return S.Associations.back();
  }

  void pair(std::size_t A, std::size_t B) {
    S.Associations[A].Pair = B;
    S.Associations[B].Pair = A;
  }

  std::size_t finding(Level L, const std::string &Rule) {
    Finding F;
    F.Rule = Rule;
    F.Severity = L;
    F.Message = Rule + " says so";
    Found.push_back(F);
    return Found.size() - 1;
  }
};

} // namespace assoc

#endif
