// SPDX-License-Identifier: Apache-2.0
// The column that Wt::Dbo makes for a C++ type.
#include "checks/model/conventions/wtdbo/Builder.h"

#include <algorithm>

namespace assoc::wtdbo {

static Effective<bool> nullable(bool Null) {
  return {Null, Provenance::Derived, None};
}

static ColumnType unknown() {
  ColumnType T;
  T.AllowNull.From = Provenance::Unknown;
  return T;
}

/// A size of -1 is none.
static ColumnType textType(const Value &Size) {
  if (Size.isUnknown())
    return {"", nullable(false)};
  std::string N = Size.text();
  if (N.empty() || N == "-1")
    return {"TEXT", nullable(false)};
  return {"STRING(" + N + ")", nullable(false)};
}

/// SQL that the user wrote: "integer not null".
static ColumnType sqlText(std::string Sql) {
  static constexpr std::string_view NotNull = " not null";
  bool Null = !Sql.ends_with(NotNull);
  if (!Null)
    Sql.resize(Sql.size() - NotNull.size());
  return {"raw(\"" + Sql + "\")", nullable(Null)};
}

static ColumnType plainType(std::string_view Cpp, const Value &Size) {
  struct Known {
    std::string_view Cpp, Normal;
    bool Null;
  };
  static constexpr Known Types[] = {
      {"long long", "BIGINT", false},
      {"long", "BIGINT", false},
      {"int", "INTEGER", false},
      {"short", "SMALLINT", false},
      {"bool", "BOOLEAN", false},
      {"float", "REAL", false},
      {"double", "DOUBLE", false},
      {"std::vector<unsigned char>", "BLOB", false},
      // Dates and times are NULL where they are not valid.
      {"std::chrono::time_point", "TIMESTAMP", true},
      {"std::chrono::duration", "INTERVAL", true},
      {"Wt::WDate", "DATEONLY", true},
      {"Wt::WTime", "INTERVAL", true},
      {"Wt::WDateTime", "TIMESTAMP", true},
  };
  for (const Known &K : Types)
    if (K.Cpp == Cpp)
      return {std::string(K.Normal), nullable(K.Null)};
  if (Cpp == "std::string" || Cpp == "Wt::WString" ||
      Cpp == "Wt::Json::Object" || Cpp == "Wt::Json::Array")
    return textType(Size);
  if (Cpp.starts_with("enum "))
    return {"INTEGER", nullable(false)};
  return unknown();
}

ColumnType columnType(const AttributeFact &Attribute) {
  static constexpr std::string_view Optional = "std::optional<";
  std::string_view Cpp = Attribute.CppType;
  bool IsOptional = Cpp.starts_with(Optional) && Cpp.ends_with('>');
  if (IsOptional)
    Cpp = Cpp.substr(Optional.size(), Cpp.size() - Optional.size() - 1);
  const Value &Sql = extra(Attribute.Extra, "sqlType");
  ColumnType T = Sql.isUnknown() ? unknown()
                 : Sql.isWritten()
                     ? sqlText(Sql.text())
                     : plainType(Cpp, extra(Attribute.Extra, "size"));
  if (IsOptional)
    T.AllowNull = nullable(true);
  return T;
}

Placed<Action> chosen(const Few<Value> &Actions, Index By) {
  Placed<Action> Result;
  for (const Value &V : Actions)
    if (V.isUnknown()) {
      Result.From = Provenance::Unknown;
      return Result;
    }
  for (Action A : {Action::Cascade, Action::SetNull, Action::Restrict})
    for (const Value &V : Actions)
      if (parseAction(V.text()) == A)
        return {A, Provenance::Written, By, V.where()};
  return Result;
}

} // namespace assoc::wtdbo
