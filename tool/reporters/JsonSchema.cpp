// SPDX-License-Identifier: Apache-2.0
// The derived schema as JSON: docs/schemas/schema.schema.json.
#include "tool/reporters/Json.h"
#include "tool/reporters/Reporter.h"

namespace assoc {

using llvm::json::OStream;

static void table(OStream &J, const Table &T, Database Db) {
  J.attribute("name", utf8(T.Name));
  J.attribute("schema", orNull(T.Schema));
  J.attribute("entity", utf8(T.Entity));
  J.attribute("origin", T.Junction ? "junction" : "declared");
  objectsOf(J, "columns", T.Columns, [&](const Column &C) {
    J.attribute("name", utf8(C.Name));
    J.attribute("type",
                C.Type.empty() ? orNull("") : utf8(sqlType(C.Type, Db)));
    J.attribute("nullable", C.isNullable());
    J.attribute("primaryKey", C.PrimaryKey);
    J.attribute("unique", C.Unique);
    J.attribute("autoIncrement", C.AutoIncrement);
  });
  stringsOf(J, "primaryKey", T.PrimaryKey);
  objectsOf(J, "foreignKeys", T.ForeignKeys, [&](const TableKey &K) {
    stringsOf(J, "columns", K.Columns);
    J.attributeObject("references", [&] {
      J.attribute("table", utf8(K.RefTable));
      J.attribute("schema", orNull(K.RefSchema));
      stringsOf(J, "columns", K.RefColumns);
    });
    J.attribute("onDelete", spelling(K.OnDelete));
    J.attribute("onUpdate", spelling(K.OnUpdate));
  });
  arrayOf(J, "uniques", T.Uniques, [&](const std::vector<std::string> &U) {
    J.array([&] {
      for (const std::string &Column : U)
        J.value(utf8(Column));
    });
  });
}

static void action(OStream &J, llvm::StringRef Name,
                   const Effective<Action> &A) {
  J.attributeObject(Name, [&] {
    J.attribute("value", A.isUnknown() ? orNull("")
                                       : spelling(A.valueOr(Action::NoAction)));
    J.attribute("provenance", spelling(A.From));
  });
}

static llvm::json::Value nameOf(const Model &M, Index Entity) {
  return Entity == None ? orNull("") : orNull(M.Entities[Entity].name());
}

static void association(OStream &J, const Association &A, const Model &M) {
  J.attribute("kind", spelling(A.Fact.Kind));
  J.attribute("source", nameOf(M, A.Source));
  J.attribute("target", A.Target == None ? orNull(A.Fact.TargetName)
                                         : nameOf(M, A.Target));
  J.attribute("as", orNull(A.Alias.valueOr("")));
  J.attribute("through", nameOf(M, A.Junction));
  J.attribute("dialect", A.Fact.Dialect);
  stringsOf(J, "foreignKey", A.ForeignKey);
  stringsOf(J, "otherKey", A.OtherKey);
  J.attribute("holder", nameOf(M, A.Holder));
  if (A.Pair == None)
    J.attribute("pairedWith", nullptr);
  else
    J.attribute("pairedWith", A.Pair);
  ForeignKey Absent;
  const ForeignKey &K = A.Key == None ? Absent : M.ForeignKeys[A.Key];
  action(J, "onDelete", K.OnDelete);
  action(J, "onUpdate", K.OnUpdate);
  J.attributeObject("location", [&] {
    if (!A.Fact.Where.isValid())
      return;
    J.attribute("file", utf8(A.Fact.Where.File));
    J.attribute("line", A.Fact.Where.Line);
    J.attribute("column", A.Fact.Where.Column);
  });
}

static void write(const Report &R, llvm::raw_ostream &OS) {
  Schema S = deriveSchema(R.M);
  OStream J(OS, 2);
  J.object([&] {
    J.attribute("version", 1);
    J.attribute("database", spelling(R.database()));
    objectsOf(J, "tables", S.Tables,
              [&](const Table &T) { table(J, T, R.database()); });
    objectsOf(J, "associations", R.M.Associations,
              [&](const Association &A) { association(J, A, R.M); });
    arrayOf(J, "creationOrder", S.CreationOrder,
            [&](std::size_t I) { J.value(utf8(S.Tables[I].Name)); });
  });
  OS << '\n';
}

extern const Reporter SchemaJsonReporter = {"json", "schema.json",
                                            "the schema as JSON, for programs",
                                            Reporter::OfSchema, write};

} // namespace assoc
