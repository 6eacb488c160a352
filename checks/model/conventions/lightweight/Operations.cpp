// SPDX-License-Identifier: Apache-2.0
// Lightweight: operations that are written in terms of records.
#include "checks/model/conventions/fieldtypes/Tables.h"
#include "checks/model/conventions/lightweight/Migrations.h"

namespace assoc::lightweight {

Index Migrations::entity(const std::string &Id) const {
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (!Id.empty() && M.Entities[E].Fact.Id == Id)
      return E;
  return None;
}

/// `RecordTableName<Boat>` where Boat does not name its table.
void Migrations::resolve(Value &Table) const {
  if (Table.pieces().size() != 1 || Table.pieces()[0].K != Piece::Kind::TableOf)
    return;
  const Index E = entity(Table.pieces()[0].Str);
  if (E != None && M.Entities[E].Table.isSet())
    Table = Value::of(M.Entities[E].Table.Val, Table.where());
}

/// `CreateTable<Boat>()` makes the columns and keys of the record, all keys
/// nullable.
void Migrations::expand(const MigrationFact &Create, Index Record,
                        std::vector<MigrationFact> &To) const {
  const Entity &E = M.Entities[Record];
  auto Add = [&](MigrationKind Kind) -> MigrationFact & {
    MigrationFact F = Create;
    F.Kind = Kind;
    To.push_back(std::move(F));
    return To.back();
  };
  if (!E.Fact.Closed)
    Add(MigrationKind::Other);
  for (const Column &C : E.Columns) {
    AttributeFact &A = Add(MigrationKind::AddColumn).Column;
    A.Name = Value::of(C.Name);
    if (!C.Type.empty())
      A.Type = Value::of(C.Type);
    if (C.By != None || C.isNullable())
      A.AllowNull = Value::of("true");
    if (C.PrimaryKey)
      A.PrimaryKey = Value::of("true");
    if (C.AutoIncrement)
      A.AutoIncrement = Value::of("true");
    A.Where = Create.Where;
  }
  for (const ForeignKey &K : M.ForeignKeys) {
    if (K.Holder != Record || !K.Constraint || K.Parent == None)
      continue;
    MigrationFact &F = Add(MigrationKind::AddForeignKey);
    for (const std::string &Column : K.Columns)
      F.Columns.push_back(Value::of(Column));
    for (const std::string &Column : K.Referenced)
      F.Referenced.push_back(Value::of(Column));
    F.ReferencedTable = Value::of(M.Entities[K.Parent].Table.Val);
  }
}

/// Fills in what follows from records.
void Migrations::complete(MigrationFact F,
                          std::vector<MigrationFact> &To) const {
  resolve(F.Table);
  resolve(F.ReferencedTable);
  const Index Record = entity(F.Column.References.Entity);
  const Value Member = extra(F.Column.Extra, "member");
  F.Column.References = {};
  F.Column.Extra = {};
  if (Member.isWritten()) { // AddColumn<&Boat::name>()
    const Column *C = Record == None
                          ? nullptr
                          : M.Entities[Record].attribute(Member.shared());
    F.Column.Name = C ? Value::of(C->Name) : Value::opaque(Member.text());
    if (C && !C->Type.empty())
      F.Column.Type = Value::of(C->Type);
  }
  To.push_back(F);
  if (F.Kind == MigrationKind::CreateTable && Record != None)
    expand(F, Record, To);
}

} // namespace assoc::lightweight
