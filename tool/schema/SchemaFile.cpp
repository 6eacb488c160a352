// SPDX-License-Identifier: Apache-2.0
// The derived schema out of JSON: the mirror of tool/reporters/JsonSchema.cpp.
#include "tool/schema/SchemaFile.h"

#include "plugin/Files.h"
#include "tool/schema/JsonObject.h"

#include <map>

namespace json = llvm::json;
using llvm::StringRef;

namespace assoc {

namespace {

/// The value of that spelling.
template <class T, T... All> std::optional<T> spelled(StringRef Text) {
  std::optional<T> Found;
  ((Text == spelling(All) ? void(Found = All) : void()), ...);
  return Found;
}

constexpr auto parseProvenance =
    spelled<Provenance, Provenance::Unset, Provenance::Written,
            Provenance::Default, Provenance::Derived, Provenance::Unknown>;
constexpr auto parseKind =
    spelled<AssociationKind, AssociationKind::BelongsTo,
            AssociationKind::HasOne, AssociationKind::HasMany,
            AssociationKind::BelongsToMany>;

/// null is no text, not an empty one.
bool readText(const json::Value &V, std::optional<std::string> &To,
              json::Path P) {
  if (auto Text = V.getAsString())
    To = Text->str();
  else if (V.kind() != json::Value::Null)
    return P.report("expected a string"), false;
  return true;
}

bool readColumn(const json::Value &V, TableColumn &C, json::Path P) {
  // "type" follows from the logical type.
  return static_cast<bool>(JsonObject(V, P)
                               .read("name", C.Name)
                               .read("logicalType", C.Type)
                               .read("nullable", C.Nullable)
                               .read("primaryKey", C.PrimaryKey)
                               .read("unique", C.Unique)
                               .read("autoIncrement", C.AutoIncrement)
                               .read("hasDefault", C.HasDefault)
                               .read("complete", C.Complete)
                               .one("default", C.Default, readText)
                               .read("location", C.Where));
}

bool readOrigin(const json::Value &V, ActionOrigin &O, json::Path P) {
  return static_cast<bool>(JsonObject(V, P)
                               .read("provenance", O.From, parseProvenance)
                               .read("association", O.By));
}

bool readKey(const json::Value &V, TableKey &K, json::Path P) {
  auto References = [](const json::Value &V, TableKey &K, json::Path P) {
    return static_cast<bool>(JsonObject(V, P)
                                 .read("table", K.RefTable)
                                 .read("schema", K.RefSchema)
                                 .read("columns", K.RefColumns));
  };
  return static_cast<bool>(JsonObject(V, P)
                               .read("name", K.Name)
                               .read("columns", K.Columns)
                               .one("references", K, References)
                               .read("onDelete", K.OnDelete, parseAction)
                               .read("onUpdate", K.OnUpdate, parseAction)
                               .one("onDeleteFrom", K.DeleteFrom, readOrigin)
                               .one("onUpdateFrom", K.UpdateFrom, readOrigin)
                               .read("associations", K.Associations)
                               .read("immediate", K.Immediate)
                               .read("location", K.Where));
}

/// Each by its columns, and in another list by its name.
void readIndexes(JsonObject &O, StringRef Key, StringRef NamesKey,
                 std::vector<TableIndex> &To) {
  std::vector<std::vector<std::string>> Columns;
  std::vector<std::string> Names;
  O.read(Key, Columns).readIfThere(NamesKey, Names);
  Names.resize(Columns.size());
  for (std::size_t I = 0; I < Columns.size(); ++I)
    To.push_back({std::move(Columns[I]), std::move(Names[I])});
}

bool readTable(const json::Value &V, Table &T, json::Path P) {
  JsonObject O(V, P);
  O.read("name", T.Name)
      .read("schema", T.Schema)
      .read("entity", T.Entity)
      .read("dialect", T.Dialect)
      .read("namespace", T.Namespace)
      .read("origin", T.Junction,
            [](StringRef Text) -> std::optional<bool> {
              if (Text == "junction" || Text == "declared")
                return Text == "junction";
              return std::nullopt;
            })
      .read("complete", T.Complete)
      .each("columns", T.Columns, readColumn)
      .read("primaryKey", T.PrimaryKey)
      .each("foreignKeys", T.ForeignKeys, readKey)
      .read("findings", T.Findings)
      .read("location", T.Where);
  readIndexes(O, "uniques", "uniqueNames", T.Uniques);
  readIndexes(O, "indexes", "indexNames", T.Indexes);
  return static_cast<bool>(O);
}

bool readAction(const json::Value &V, KeptAction &A, json::Path P) {
  std::string Text;
  JsonObject O(V, P);
  O.read("value", Text).read("provenance", A.From, parseProvenance);
  if (!O || Text.empty())
    return static_cast<bool>(O);
  A.Val = parseAction(Text);
  if (!A.Val)
    P.field("value").report("unknown value");
  return A.Val.has_value();
}

bool readNote(const json::Value &V, Note &N, json::Path P) {
  return static_cast<bool>(
      JsonObject(V, P).read("message", N.Message).read("location", N.Where));
}

bool readFinding(const json::Value &V, Finding &F, json::Path P) {
  return static_cast<bool>(JsonObject(V, P)
                               .read("rule", F.Rule)
                               .read("level", F.Severity, parseLevel)
                               .read("message", F.Message)
                               .read("entity", F.Entity)
                               .read("association", F.Association)
                               .read("dialect", F.Dialect)
                               .read("location", F.Where)
                               .each("notes", F.Notes, readNote));
}

/// Reads a document; its names of tables are positions afterwards.
class Reader {
public:
  explicit Reader(SchemaFile &To) : To(To) {}

  bool read(const json::Value &V, json::Path P) {
    std::size_t Version = 0;
    JsonObject O(V, P);
    O.read("version", Version);
    if (O && Version != 1)
      P.field("version").report("this version is not known");
    std::vector<std::string> Order;
    O.read("database", To.Target, parseDatabase)
        .each("tables", To.S.Tables, readTable);
    for (std::size_t T = 0; T < To.S.Tables.size(); ++T)
      Known.try_emplace(To.S.Tables[T].qualified(), T);
    O.each("findings", To.Findings, readFinding)
        .each("associations", To.S.Associations,
              [&](const json::Value &Each, SchemaAssociation &A,
                  json::Path Here) { return association(Each, A, Here); })
        .each("creationOrder", To.S.CreationOrder,
              [&](const json::Value &Each, std::size_t &T, json::Path Here) {
                auto Name = Each.getAsString();
                return position(Name ? Name->str() : "", T, Here) && T != None;
              })
        .read("leftOut", To.S.LeftOut);
    return O && Version == 1 && arePositions(P);
  }

private:
  /// An empty name is None.
  bool position(const std::string &Name, std::size_t &T, json::Path P) {
    T = None;
    if (Name.empty())
      return true;
    auto It = Known.find(Name);
    if (It == Known.end())
      return P.report("there is no such table"), false;
    T = It->second;
    return true;
  }

  bool association(const json::Value &V, SchemaAssociation &A, json::Path P) {
    std::string Source, Target, Through, Holder;
    JsonObject O(V, P);
    O.read("kind", A.Kind, parseKind)
        .read("source", A.Source)
        .read("sourceTable", Source)
        .read("target", A.Target)
        .read("targetTable", Target)
        .read("as", A.Alias)
        .read("through", A.Through)
        .read("throughTable", Through)
        .read("dialect", A.Dialect)
        .read("foreignKey", A.ForeignKey)
        .read("otherKey", A.OtherKey)
        .read("holder", A.Holder)
        .read("holderTable", Holder)
        .read("pairedWith", A.Pair)
        .read("oneSided", A.OneSided)
        .one("onDelete", A.OnDelete, readAction)
        .one("onUpdate", A.OnUpdate, readAction)
        .read("findings", A.Findings)
        .read("location", A.Where);
    return O && position(Source, A.SourceTable, P.field("sourceTable")) &&
           position(Target, A.TargetTable, P.field("targetTable")) &&
           position(Through, A.ThroughTable, P.field("throughTable")) &&
           position(Holder, A.HolderTable, P.field("holderTable"));
  }

  /// What counts in other arrays stays within them.
  bool arePositions(json::Path P) {
    auto Check = [&](const auto &Owner, json::Path Here) {
      for (std::size_t F : Owner.Findings)
        if (F >= To.Findings.size())
          return Here.field("findings").report("there is no such finding"),
                 false;
      return true;
    };
    // A path refers to the one before it, which must stay.
    const json::Path Tables = P.field("tables");
    for (std::size_t T = 0; T < To.S.Tables.size(); ++T)
      if (const json::Path Here = Tables.index(T);
          !Check(To.S.Tables[T], Here) || !areKeysOf(To.S.Tables[T], Here))
        return false;
    const json::Path Associations = P.field("associations");
    for (std::size_t A = 0; A < To.S.Associations.size(); ++A) {
      json::Path Here = Associations.index(A);
      const std::size_t Pair = To.S.Associations[A].Pair;
      if (!Check(To.S.Associations[A], Here))
        return false;
      if (!isAssociation(Pair))
        return Here.field("pairedWith").report("there is no such association"),
               false;
    }
    return true;
  }

  bool areKeysOf(const Table &T, json::Path P) {
    const json::Path Keys = P.field("foreignKeys");
    for (std::size_t K = 0; K < T.ForeignKeys.size(); ++K) {
      const TableKey &Key = T.ForeignKeys[K];
      json::Path Here = Keys.index(K);
      bool Known =
          isAssociation(Key.DeleteFrom.By) && isAssociation(Key.UpdateFrom.By);
      for (std::size_t A : Key.Associations)
        Known = Known && A < To.S.Associations.size();
      if (!Known)
        return Here.report("there is no such association"), false;
    }
    return true;
  }

  bool isAssociation(std::size_t A) const {
    return A == None || A < To.S.Associations.size();
  }

  SchemaFile &To;
  std::map<std::string, std::size_t> Known;
};

} // namespace

llvm::Expected<SchemaFile> readSchemaFile(const std::string &Path) {
  auto Text = readFile(Path);
  if (!Text)
    return Text.takeError();
  auto Parsed = json::parse(*Text);
  if (!Parsed)
    return failure(Path +
                   " is no schema: " + llvm::toString(Parsed.takeError()));
  SchemaFile Read;
  json::Path::Root Root(Path);
  if (!Reader(Read).read(*Parsed, Root))
    return failure(Path + " is no schema that this version understands: " +
                   llvm::toString(Root.getError()));
  return Read;
}

} // namespace assoc
