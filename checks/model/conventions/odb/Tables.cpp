// SPDX-License-Identifier: Apache-2.0
// Tables, columns and primary keys.
#include "checks/model/CppTypes.h"
#include "checks/model/conventions/odb/Builder.h"

#include <algorithm>

namespace assoc::odb {

std::string publicName(std::string_view Member) {
  std::string_view Name = Member;
  if (Name.size() > 2 && Name.starts_with("m_"))
    Name.remove_prefix(2);
  while (Name.starts_with('_'))
    Name.remove_prefix(1);
  while (Name.ends_with('_'))
    Name.remove_suffix(1);
  return std::string(Name.empty() ? Member : Name);
}

std::string nameOfPath(const Value &Path, bool Literal, std::size_t Skip) {
  std::string Name;
  for (std::size_t I = Skip; I < Path.pieces().size(); ++I) {
    std::string_view Text = Path.pieces()[I].Str;
    if (Text.ends_with('.')) {
      Text.remove_suffix(1);
      Name += publicName(Text);
      if (!Name.ends_with('_'))
        Name += '_';
    } else {
      const bool IsMember = I + 1 == Path.pieces().size() && !Literal;
      Name += IsMember ? publicName(Text) : std::string(Text);
    }
  }
  // column(""): what is around it, alone.
  const std::string_view Last =
      Path.pieces().empty() ? "" : std::string_view(Path.pieces().back().Str);
  if (Literal && (Last.empty() || Last.ends_with('.')) && Name.ends_with('_'))
    Name.pop_back();
  return Name;
}

/// "odb::nullable<int>" gives "int".
static std::string_view withoutNullable(std::string_view Cpp) {
  static constexpr std::string_view Nullable = "odb::nullable<";
  if (Cpp.starts_with(Nullable) && Cpp.ends_with('>')) {
    Cpp.remove_prefix(Nullable.size());
    Cpp.remove_suffix(1);
  }
  return Cpp;
}

/// What ODB's profiles for Qt and Boost declare `null`.
static bool isNullInProfile(std::string_view Cpp) {
  static constexpr std::string_view Known[] = {
      "QByteArray",
      "QDate",
      "QDateTime",
      "QString",
      "QTime",
      "QUuid",
      "boost::gregorian::date",
      "boost::posix_time::ptime",
      "boost::posix_time::time_duration",
      "boost::uuids::uuid"};
  return std::ranges::find(Known, Cpp) != std::end(Known);
}

/// Unsigned types have the width of signed ones.
static std::string normalType(std::string_view Cpp) {
  return Cpp == "unsigned short" ? "SMALLINT" : readCppType(Cpp).Normal;
}

/// `pgsql:type("JSON")` comes before `type("TEXT")`.
static const Value &sqlType(const AttributeFact &Attribute,
                            std::optional<Database> Target) {
  static constexpr std::pair<Database, const char *> Words[] = {
      {Database::Postgres, "sqlType.pgsql"},
      {Database::MySql, "sqlType.mysql"},
      {Database::MariaDb, "sqlType.mysql"},
      {Database::Sqlite, "sqlType.sqlite"},
      {Database::SqlServer, "sqlType.mssql"},
      {Database::Oracle, "sqlType.oracle"}};
  for (const auto &[Of, Word] : Words)
    if (const Value &V = extra(Attribute.Extra, Word);
        Of == Target && V.isWritten())
      return V;
  return extra(Attribute.Extra, "sqlType");
}

ColumnType columnType(const AttributeFact &Attribute,
                      std::optional<Database> Target) {
  const std::string_view Cpp = withoutNullable(Attribute.CppType);
  const CppType Type = readCppType(Cpp);
  ColumnType Result;
  // What is behind a smart pointer takes NULL only where that is said.
  Result.CanBeEmpty = (Type.Optional && !Cpp.starts_with("std::unique_ptr<") &&
                       !Cpp.starts_with("std::shared_ptr<")) ||
                      Cpp != Attribute.CppType || isNullInProfile(Cpp);
  const Value &Sql = sqlType(Attribute, Target);
  // SQLite stores what is no number as NULL.
  Result.CanBeEmpty |= Target == Database::Sqlite && !Sql.isWritten() &&
                       (Cpp == "float" || Cpp == "double");
  if (Sql.isWritten())
    Result.Normal = Sql.isKnown() ? "raw(\"" + Sql.text() + "\")" : "";
  else if (Cpp.starts_with("enum "))
    Result.Normal = extra(Attribute.Extra, "enumType").isWritten()
                        ? normalType(extra(Attribute.Extra, "enumType").text())
                        : "INTEGER";
  else if (Cpp == "QString")
    Result.Normal = "TEXT";
  else if (Cpp == "char") // a letter, each database in its own way
    Result.Normal = "";
  else
    Result.Normal = Type.Normal == "STRING" ? "TEXT" : normalType(Cpp);
  return Result;
}

Effective<bool> nullable(const Value &Written, bool Default, Index By) {
  if (!Written.isWritten())
    return {Default, Provenance::Default, By};
  return {!Written.isFalse(), Provenance::Written, By};
}

/// What is not written is the name of the class.
void Builder::nameTable(Index Entity) {
  auto &E = M.Entities[Entity];
  E.Mapped = !E.Registrations.empty();
  const std::string Prefix = extra(E.Fact.Extra, "tablePrefix").text();
  for (RegistrationFact &R : E.Registrations) {
    E.Table.From =
        R.Table.isWritten() ? Provenance::Written : Provenance::Default;
    E.Table.Where = R.Table.where();
    E.Table.Val = Prefix + (R.Table.isWritten() ? R.Table.text() : E.name());
    R.Table = Value::of(E.Table.Val, R.Table.where());
  }
  // In SQLite, "main" is the file itself.
  if (const Value &Schema = extra(E.Fact.Extra, "schema");
      Schema.isWritten() &&
      !(M.Target == Database::Sqlite && Schema.text() == "main"))
    E.Schema = {Schema.text(), Provenance::Written, None};
}

/// Of a class in a hierarchy with `polymorphic` below its root; or None.
static Index joinedBase(const Model &M, const Entity &E) {
  if (extra(E.Fact.Extra, "joined").isTrue())
    for (const EmbedFact &F : E.Embeds)
      for (Index I = 0; F.Member.empty() && I < M.Entities.size(); ++I)
        if (M.Entities[I].Fact.Id == F.Embedded)
          return I;
  return None;
}

/// What the bases declare is in their own tables, up to the root.
void Builder::dropInherited(Index Entity) {
  std::set<Index> Seen; // facts from a file may go round in a circle
  for (Index Base = joinedBase(M, M.Entities[Entity]);
       Base != None && Seen.insert(Base).second;
       Base = joinedBase(M, M.Entities[Base])) {
    const std::vector<ColumnFact> Inherited = M.Entities[Base].Declared;
    std::erase_if(M.Entities[Entity].Declared, [&](const ColumnFact &C) {
      return !C.Attribute.PrimaryKey.isTrue() &&
             std::ranges::any_of(Inherited, [&](const ColumnFact &B) {
               return B.Attribute.Where == C.Attribute.Where &&
                      B.Member == C.Member;
             });
    });
    for (Index I : Owned[Entity])
      for (Index J : Owned[Base])
        if (M.Associations[I].Fact.Where == M.Associations[J].Fact.Where)
          M.Associations[I].Broken = true;
  }
}

Column columnOf(const ColumnFact &F, std::optional<Database> Target) {
  const AttributeFact &A = F.Attribute;
  const ColumnType Type = columnType(A, Target);
  Column C;
  C.Name = A.Field.isWritten() ? nameOfPath(A.Field, true)
                               : nameOfPath(A.Name, false);
  C.Attribute = F.Member;
  C.Type = Type.Normal;
  C.PrimaryKey = A.PrimaryKey.isTrue();
  C.AutoIncrement = A.AutoIncrement.isTrue();
  C.Unique = A.Unique.isTrue();
  C.HasDefault = A.Default.isWritten();
  C.MayBeEmpty = Type.CanBeEmpty;
  C.AllowNull = nullable(A.AllowNull, Type.CanBeEmpty, None);
  C.Declared = true;
  C.Where = A.Where;
  return C;
}

/// No part of its id, and not of a base: those are declared before it.
static bool isOwn(const Entity &E, const ColumnFact &C) {
  const Location &Of = E.Fact.Where, &At = C.Attribute.Where;
  return !C.Attribute.PrimaryKey.isTrue() &&
         (C.Attribute.Name.pieces().size() > 1 ||
          (At.File == Of.File && At.Offset > Of.Offset));
}

/// In the order of the class.
void Builder::makeColumns(Index Entity) {
  struct Member {
    unsigned Ordinal;
    Index Column, Association;
  };
  std::vector<Member> Members;
  const std::vector<ColumnFact> Declared = M.Entities[Entity].Declared;
  for (Index C = 0; C < Declared.size(); ++C)
    if (!extra(Declared[C].Attribute.Extra, "container").isWritten())
      Members.push_back({Declared[C].Ordinal, C, None});
  for (Index I : Owned[Entity])
    if (const Association &A = M.Associations[I];
        A.ownsKey() && !A.Broken && A.Fact.KeyParts.empty())
      Members.push_back({A.Fact.Ordinal, None, I});
  std::ranges::stable_sort(Members, {}, &Member::Ordinal);
  for (const Member &One : Members) {
    const bool IsColumn = One.Column != None;
    if (!IsColumn || isOwn(M.Entities[Entity], Declared[One.Column]))
      addType(Entity);
    if (IsColumn)
      M.Entities[Entity].Columns.push_back(
          columnOf(Declared[One.Column], M.Target));
    else
      makeKey(One.Association);
  }
  addType(Entity);
  joinToBase(Entity);
}

/// Behind the id of the root of a hierarchy, or else before its own members,
/// stands what class a row is of.
void Builder::addType(Index Entity) {
  auto &E = M.Entities[Entity];
  if (!extra(E.Fact.Extra, "polymorphic").isTrue() || E.column("typeid") ||
      E.primaryKey().empty())
    return;
  Column C;
  C.Name = C.Attribute = "typeid";
  C.Type = "TEXT";
  C.AllowNull = {false, Provenance::Default, None};
  E.Columns.push_back(std::move(C));
}

void Builder::joinToBase(Index Entity) {
  const Index Base = joinedBase(M, M.Entities[Entity]);
  if (keyOf(Base).empty())
    return;
  ForeignKey K;
  K.Holder = Entity;
  K.Parent = Base;
  for (const KeyColumn &Id : keyOf(Base))
    K.Columns.push_back(Id.Name);
  K.Referenced = K.Columns;
  K.OnDelete = {Action::Cascade, Provenance::Default, None, {}};
  K.Immediate = true; // the two rows are one object
  K.Where = M.Entities[Entity].Fact.Where;
  for (Column &C : M.Entities[Entity].Columns)
    C.AutoIncrement = false; // the base has made it
  M.ForeignKeys.push_back(std::move(K));
}

} // namespace assoc::odb
