// SPDX-License-Identifier: Apache-2.0
// The derived schema as JSON: docs/schemas/schema.schema.json. It holds all
// that a schema reporter asks for: tool/SchemaFile.cpp reads it back.
#include "checks/schema/Ddl.h"
#include "tool/reporters/Json.h"
#include "tool/reporters/Reporter.h"

namespace assoc {

using llvm::json::OStream;

/// Their columns, and in another list their names.
static void indexes(OStream &J, llvm::StringRef Key, llvm::StringRef Names,
                    const std::vector<TableIndex> &Indexes) {
  arrayOf(J, Key, Indexes, [&](const TableIndex &I) {
    J.array([&] {
      for (const std::string &Column : I.Columns)
        J.value(utf8(Column));
    });
  });
  arrayOf(J, Names, Indexes,
          [&](const TableIndex &I) { J.value(orNull(I.Name.str())); });
}

static void origin(OStream &J, llvm::StringRef Name, const ActionOrigin &O) {
  J.attributeObject(Name, [&] {
    J.attribute("provenance", spelling(O.From));
    J.attribute("association", orNull(O.By));
  });
}

static void table(OStream &J, const Table &T, Database Db) {
  J.attribute("name", utf8(T.Name));
  J.attribute("schema", orNull(T.Schema));
  J.attribute("entity", utf8(T.Entity));
  J.attribute("dialect", T.Dialect);
  J.attribute("namespace", orNull(T.Namespace));
  J.attribute("origin", T.Junction ? "junction" : "declared");
  J.attribute("complete", T.Complete);
  objectsOf(J, "columns", T.Columns, [&](const TableColumn &C) {
    J.attribute("name", utf8(C.Name));
    J.attribute("type", orNull(columnType(T, C, Db)));
    J.attribute("logicalType", orNull(C.Type));
    J.attribute("nullable", C.Nullable);
    J.attribute("primaryKey", C.PrimaryKey);
    J.attribute("unique", C.Unique);
    J.attribute("autoIncrement", C.AutoIncrement);
    J.attribute("hasDefault", C.HasDefault);
    J.attribute("complete", C.Complete);
    J.attribute("default",
                C.Default ? llvm::json::Value(utf8(*C.Default)) : nullptr);
    place(J, C.Where);
  });
  stringsOf(J, "primaryKey", T.PrimaryKey);
  objectsOf(J, "foreignKeys", T.ForeignKeys, [&](const TableKey &K) {
    J.attribute("name", orNull(K.Name));
    stringsOf(J, "columns", K.Columns);
    J.attributeObject("references", [&] {
      J.attribute("table", utf8(K.RefTable));
      J.attribute("schema", orNull(K.RefSchema));
      stringsOf(J, "columns", K.RefColumns);
    });
    J.attribute("onDelete", spelling(K.OnDelete));
    J.attribute("onUpdate", spelling(K.OnUpdate));
    origin(J, "onDeleteFrom", K.DeleteFrom);
    origin(J, "onUpdateFrom", K.UpdateFrom);
    positions(J, "associations", K.Associations);
    J.attribute("immediate", K.Immediate);
    place(J, K.Where);
  });
  indexes(J, "uniques", "uniqueNames", T.Uniques);
  indexes(J, "indexes", "indexNames", T.Indexes);
  positions(J, "findings", T.Findings);
  place(J, T.Where);
}

static void action(OStream &J, llvm::StringRef Name, const KeptAction &A) {
  J.attributeObject(Name, [&] {
    J.attribute("value", A.Val ? spelling(*A.Val) : orNull(""));
    J.attribute("provenance", spelling(A.From));
  });
}

static void association(OStream &J, const SchemaAssociation &A,
                        const Schema &S) {
  auto Table = [&](llvm::StringRef Key, std::size_t Position) {
    J.attribute(Key,
                orNull(Position == None ? "" : S.Tables[Position].qualified()));
  };
  J.attribute("kind", spelling(A.Kind));
  J.attribute("source", orNull(A.Source));
  Table("sourceTable", A.SourceTable);
  J.attribute("target", orNull(A.Target));
  Table("targetTable", A.TargetTable);
  J.attribute("as", orNull(A.Alias));
  J.attribute("through", orNull(A.Through));
  Table("throughTable", A.ThroughTable);
  J.attribute("dialect", A.Dialect);
  stringsOf(J, "foreignKey", A.ForeignKey);
  stringsOf(J, "otherKey", A.OtherKey);
  J.attribute("holder", orNull(A.Holder));
  Table("holderTable", A.HolderTable);
  J.attribute("pairedWith", orNull(A.Pair));
  J.attribute("oneSided", A.OneSided);
  action(J, "onDelete", A.OnDelete);
  action(J, "onUpdate", A.OnUpdate);
  positions(J, "findings", A.Findings);
  place(J, A.Where);
}

void schemaDocument(OStream &J, const Report &R) {
  J.attribute("version", 1);
  J.attribute("database", spelling(R.Target));
  objectsOf(J, "tables", R.S.Tables,
            [&](const Table &T) { table(J, T, R.Target); });
  objectsOf(J, "associations", R.S.Associations,
            [&](const SchemaAssociation &A) { association(J, A, R.S); });
  arrayOf(J, "creationOrder", R.S.CreationOrder,
          [&](std::size_t I) { J.value(utf8(R.S.Tables[I].qualified())); });
  stringsOf(J, "leftOut", R.S.LeftOut);
  objectsOf(J, "findings", R.Findings,
            [&](const Finding &F) { finding(J, F, FindingDetail::Said); });
}

static void write(const Report &R, llvm::raw_ostream &OS) {
  OStream J(OS, 2);
  J.object([&] { schemaDocument(J, R); });
  OS << '\n';
}

extern const Reporter SchemaJsonReporter = {"json", "schema.json",
                                            "the schema as JSON, for programs",
                                            Reporter::OfSchema, write};

} // namespace assoc
