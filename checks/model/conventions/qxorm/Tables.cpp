// SPDX-License-Identifier: Apache-2.0
// Tables, columns, and keys that are there twice.
#include "checks/model/conventions/qxorm/Builder.h"

#include <algorithm>
#include <set>

namespace assoc::qxorm {

/// A name that is a word of SQL may stand in the delimiters of the database:
/// [order], "order".
static std::string_view bare(std::string_view Name) {
  for (std::string_view Pair : {"[]", "\"\"", "``"})
    if (Name.size() > 2 && Name.front() == Pair[0] && Name.back() == Pair[1])
      return Name.substr(1, Name.size() - 2);
  return Name;
}

NameList split(std::string_view Text) {
  NameList Parts;
  for (;;) {
    const std::size_t Bar = Text.find('|');
    Parts.emplace_back(bare(Text.substr(0, Bar)));
    if (Bar == Text.npos)
      return Parts;
    Text.remove_prefix(Bar + 1);
  }
}

std::string columnType(std::string_view Cpp) {
  static constexpr std::string_view Wrappers[] = {
      "std::optional<",  "std::shared_ptr<", "QSharedPointer<",
      "QScopedPointer<", "boost::optional<", "boost::shared_ptr<"};
  for (std::string_view Wrapper : Wrappers)
    if (Cpp.starts_with(Wrapper) && Cpp.ends_with('>'))
      return columnType(
          Cpp.substr(Wrapper.size(), Cpp.size() - Wrapper.size() - 1));
  static constexpr std::pair<std::string_view, const char *> Types[] = {
      {"bool", "SMALLINT"},
      {"char", "SMALLINT"},
      {"short", "SMALLINT"},
      {"unsigned short", "SMALLINT"},
      {"int", "INTEGER"},
      {"unsigned int", "INTEGER"},
      {"long", "INTEGER"},
      {"unsigned long", "INTEGER"},
      {"long long", "INTEGER"},
      {"unsigned long long", "INTEGER"},
      {"float", "FLOAT"},
      {"double", "FLOAT"},
      {"long double", "FLOAT"},
      {"std::string", "TEXT"},
      {"std::wstring", "TEXT"},
      {"QString", "TEXT"},
      {"QVariant", "TEXT"},
      {"QUuid", "TEXT"},
      {"QDate", "DATEONLY"},
      {"QTime", "TIME"},
      {"QDateTime", "TIMESTAMP"},
      {"QByteArray", "BLOB"},
      {"qx::QxBool", "TEXT"},
      {"qx_bool", "TEXT"},
      {"qx::QxDateNeutral", "TEXT"},
      {"qx::QxTimeNeutral", "TEXT"},
      {"qx::QxDateTimeNeutral", "TEXT"},
  };
  for (auto [Known, Normal] : Types)
    if (Cpp == Known)
      return Normal;
  return Cpp.starts_with("enum ") ? "INTEGER" : "";
}

/// QxOrm takes any integer for one that the database counts.
static bool countsUp(std::string_view Cpp) {
  const std::string Type = columnType(Cpp);
  return (Type == "INTEGER" || Type == "SMALLINT") && !Cpp.starts_with("enum ");
}

/// The types of so many columns: what setSqlType() says, or else what QxOrm
/// makes of the types in C++. Not known: empty.
static NameList columnTypes(const AttributeFact &A, const NameList &Cpp,
                            std::size_t Count) {
  NameList Types;
  if (const Value &Sql = extra(A.Extra, "sqlType"); Sql.isKnown())
    for (const std::string &Each :
         Count == 1 ? NameList{Sql.text()} : split(Sql.text()))
      Types.push_back("raw(\"" + Each + "\")");
  else if (!Sql.isWritten())
    for (const std::string &Each : Cpp)
      Types.push_back(columnType(Each));
  if (Types.size() != Count)
    Types.assign(Count, "");
  return Types;
}

/// setName(), or else the name that the registration macro is given.
void Builder::nameTable(Index Entity) {
  auto &E = M.Entities[Entity];
  E.Mapped = !E.Registrations.empty();
  for (RegistrationFact &R : E.Registrations) {
    if (!R.Table.isWritten()) {
      std::string Name = E.Fact.Spelling;
      for (std::size_t At; (At = Name.find("::")) != Name.npos;)
        Name.replace(At, 2, ".");
      R.Table = Value::of(Name);
      E.Table.From = Provenance::Default;
    } else {
      E.Table.From =
          R.Table.isKnown() ? Provenance::Written : Provenance::Unknown;
    }
    E.Table.Where = R.Table.where();
    setTable(E, R.Table.text());
  }
}

/// A dot ends the name of the schema: QxOrm writes names as they are.
void setTable(Entity &E, const std::string &Name) {
  const std::size_t Dot = Name.rfind('.');
  const std::string_view All = Name;
  E.Table.Val = bare(All.substr(Dot == Name.npos ? 0 : Dot + 1));
  if (Dot != Name.npos)
    E.Schema = {std::string(bare(All.substr(0, Dot))), E.Table.From, None};
}

/// Under one key QxOrm takes the first declaration of a class; it leaves out
/// what comes later, and a debug build stops.
void Builder::dropRepeated(Index Entity) {
  auto &E = M.Entities[Entity];
  struct Declaration {
    unsigned Ordinal;
    std::string Key, Name;
    Location Where;
    Index Association; ///< None: a column
    bool Guarded;
  };
  std::vector<Declaration> All;
  for (const ColumnFact &C : E.Declared)
    if (C.Attribute.Name.isKnown() && !isSoftDelete(C))
      All.push_back(
          {C.Ordinal, C.Attribute.Name.text(),
           std::string(C.Attribute.PrimaryKey.isTrue() ? "id " : "data ") +
               E.name() + "::" +
               (C.Member.empty() ? C.Attribute.Name.text() : C.Member.str()),
           C.Attribute.Where, None,
           extra(C.Attribute.Extra, "guarded").isTrue()});
  for (Index I : Owned[Entity]) {
    const Association &A = M.Associations[I];
    const Value &Key = A.ownsKey() ? A.Fact.ForeignKey->Name : A.Fact.Alias;
    if (Key.isKnown())
      All.push_back({A.Fact.Ordinal, Key.text(), M.describe(A), A.Fact.Where, I,
                     A.Fact.Guarded});
  }
  std::ranges::stable_sort(All, {}, &Declaration::Ordinal);
  std::map<std::string, const Declaration *> First;
  std::set<unsigned> Left; ///< out: their ordinals
  for (const Declaration &D : All) {
    auto [It, New] = First.try_emplace(D.Key, &D);
    if (New || D.Guarded || It->second->Guarded)
      continue;
    M.Dropped.push_back(
        {Entity, D.Key, D.Name, D.Where, It->second->Name, It->second->Where});
    if (D.Association != None)
      M.Associations[D.Association].Broken = true;
    else
      Left.insert(D.Ordinal);
  }
  std::erase_if(E.Declared,
                [&](const ColumnFact &C) { return Left.contains(C.Ordinal); });
}

/// What nobody says of it: an id is NOT NULL, all else may be NULL.
static Effective<bool> nullable(const AttributeFact &A, Index By,
                                bool IsId = false) {
  const Value &V = A.AllowNull;
  return {V.isWritten() ? !V.isFalse() : !IsId,
          V.isUnknown()   ? Provenance::Unknown
          : V.isWritten() ? Provenance::Written
                          : Provenance::Default,
          By};
}

/// The name of the column; absent: it cannot be read.
static NameList columnNames(const AttributeFact &A) {
  const Value &Name = A.Field.isWritten() ? A.Field : A.Name;
  return Name.isKnown() && !Name.text().empty() ? split(Name.text())
                                                : NameList();
}

/// The types in C++ of the id.
NameList Builder::idTypes(Index E) const {
  NameList Types;
  if (E != None)
    for (const ColumnFact &C : M.Entities[E].Declared)
      if (C.Attribute.PrimaryKey.isTrue())
        for (SharedText Cpp : split(C.Attribute.CppType))
          Types.push_back(Cpp);
  return Types;
}

bool isSoftDelete(const ColumnFact &C) {
  return extra(C.Attribute.Extra, "softDelete").isWritten();
}

/// The id first, then data, then what marks a row as deleted, then keys.
void Builder::makeColumns(Index Entity) {
  auto &E = M.Entities[Entity];
  auto Add = [&](const ColumnFact &F, bool IsId) {
    const AttributeFact &A = F.Attribute;
    const Value &Dao = extra(A.Extra, "dao");
    if (Dao.isWritten() && !Dao.isTrue())
      return; // not in the database, or perhaps not
    const NameList Names = columnNames(A), Cpp = split(A.CppType),
                   Types = columnTypes(A, Cpp, Names.size());
    for (std::size_t I = 0; I < Names.size(); ++I) {
      if (E.column(Names[I]))
        continue;
      Column C;
      C.Name = Names[I];
      C.Attribute = Names.size() == 1 && !F.Member.empty() ? F.Member : C.Name;
      C.Type = Types[I];
      C.PrimaryKey = IsId;
      C.AutoIncrement = A.AutoIncrement.isWritten()
                            ? A.AutoIncrement.isTrue()
                            : IsId && Names.size() == 1 && countsUp(A.CppType);
      C.Unique = A.Unique.isTrue();
      C.HasDefault = A.Default.isWritten();
      C.AllowNull = nullable(A, None, IsId);
      C.Declared = true;
      C.Where = A.Where;
      if (A.Index.isTrue())
        E.Indexes.push_back({{C.Name}});
      E.HasUnreadIndex |= A.Index.isUnknown() || A.Unique.isUnknown();
      E.Columns.push_back(std::move(C));
    }
  };
  for (bool IsId : {true, false})
    for (const ColumnFact &F : E.Declared)
      if (F.Attribute.PrimaryKey.isTrue() == IsId && !isSoftDelete(F))
        Add(F, IsId);
  // That of a base class is for rows of the base class alone.
  for (const ColumnFact &F : E.Declared)
    if (extra(F.Attribute.Extra, "softDelete").is(E.Fact.Id.str().c_str()))
      Add(F, false);
}

/// relationManyToOne: the key is the column, its type in C++ is that of the id.
void Builder::makeKey(Index I) {
  Association &A = M.Associations[I];
  auto &E = M.Entities[A.Source];
  A.ForeignKey = columnNames(A.Fact.ForeignKey);
  if (A.ForeignKey.empty())
    return;
  const AttributeFact &F = A.Fact.ForeignKey;
  const NameList Types = columnTypes(F, idTypes(A.Target), A.ForeignKey.size());
  for (std::size_t N = 0; N < A.ForeignKey.size(); ++N) {
    if (E.column(A.ForeignKey[N]))
      continue; // part of the id
    Column C;
    C.Name = C.Attribute = A.ForeignKey[N];
    C.Type = Types[N];
    C.Unique = F.Unique.isTrue();
    C.AllowNull = nullable(F, I);
    C.By = I;
    C.Where = A.Fact.Where;
    E.Columns.push_back(std::move(C));
  }
  if (F.Index.isTrue())
    E.Indexes.push_back({A.ForeignKey});
  E.HasUnreadIndex |= F.Index.isUnknown() || F.Unique.isUnknown();
  if (A.Target == None)
    return;
  ForeignKey K;
  K.Holder = A.Source;
  K.Parent = A.Target;
  K.Columns = A.ForeignKey;
  K.Referenced = M.Entities[A.Target].primaryKey();
  K.Constraint = false;
  K.Associations = {I};
  K.Where = A.Fact.Where;
  A.Key = M.ForeignKeys.size();
  M.ForeignKeys.push_back(std::move(K));
}

} // namespace assoc::qxorm
