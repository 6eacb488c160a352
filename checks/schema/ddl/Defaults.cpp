// SPDX-License-Identifier: Apache-2.0
// Defaults of columns.
#include "checks/schema/ddl/Syntax.h"

#include <algorithm>

namespace assoc::ddl_detail {

/// -12.5
static bool isNumber(std::string_view Text) {
  if (Text.starts_with('-'))
    Text.remove_prefix(1);
  const auto IsDigit = [](char C) { return '0' <= C && C <= '9'; };
  return !Text.empty() && IsDigit(Text.front()) && IsDigit(Text.back()) &&
         std::ranges::count(Text, '.') <= 1 &&
         std::ranges::all_of(Text,
                             [&](char C) { return C == '.' || IsDigit(C); });
}

static std::string truth(std::string_view Text, Database D) {
  const bool True = Text == "true" || Text == "1";
  if (!True && Text != "false" && Text != "0")
    return "";
  if (D == Database::Postgres)
    return True ? "TRUE" : "FALSE";
  return True ? "1" : "0";
}

std::string defaultText(const TableColumn &C, Database D) {
  // In code NULL is what is there without a default.
  if (!C.Default || *C.Default == "NULL" || C.AutoIncrement)
    return "";
  const std::string Base = C.Type.substr(0, C.Type.find('('));
  const bool WantsNumber = Base == "INTEGER" || Base == "BIGINT" ||
                           Base == "SMALLINT" || Base == "DECIMAL" ||
                           Base == "FLOAT" || Base == "DOUBLE" ||
                           Base == "REAL";
  if (WantsNumber && isNumber(*C.Default))
    return *C.Default;
  // ORMs without a type for it keep a bool in a number.
  if (Base == "BOOLEAN" || (WantsNumber && D != Database::Postgres))
    return truth(*C.Default, D);
  if (Base == "STRING" || Base == "CHAR" || Base == "ENUM" ||
      (Base == "TEXT" && D != Database::MySql))
    return sqlText(*C.Default, D);
  return "";
}

} // namespace assoc::ddl_detail
