// SPDX-License-Identifier: Apache-2.0
// What the C++ type of a member says about its column.
#include "checks/model/CppTypes.h"

namespace assoc {

/// "optional<int>" gives "int".
static bool unwrap(std::string_view &Type, std::string_view Template) {
  if (!Type.starts_with(Template) || !Type.ends_with('>'))
    return false;
  Type.remove_prefix(Template.size());
  Type.remove_suffix(1);
  while (Type.ends_with(' '))
    Type.remove_suffix(1);
  return true;
}

CppType readCppType(std::string_view Type) {
  CppType Result;
  Result.Optional =
      unwrap(Type, "std::optional<") || unwrap(Type, "boost::optional<") ||
      unwrap(Type, "std::unique_ptr<") || unwrap(Type, "std::shared_ptr<");
  static constexpr struct {
    std::string_view Cpp, Normal;
    bool Integral;
  } Known[] = {
      {"bool", "BOOLEAN", false},        {"char", "SMALLINT", true},
      {"signed char", "SMALLINT", true}, {"unsigned char", "SMALLINT", true},
      {"short", "SMALLINT", true},       {"unsigned short", "INTEGER", true},
      {"int", "INTEGER", true},          {"unsigned int", "INTEGER", true},
      {"long", "BIGINT", true},          {"unsigned long", "BIGINT", true},
      {"long long", "BIGINT", true},     {"unsigned long long", "BIGINT", true},
      {"float", "FLOAT", false},         {"double", "DOUBLE", false},
  };
  for (const auto &K : Known)
    if (Type == K.Cpp) {
      Result.Normal = K.Normal;
      Result.Integral = K.Integral;
    }
  // std::string, std::__cxx11::basic_string<char>, ...
  if (Type == "std::string" || Type == "std::wstring" ||
      Type.find("basic_string<char") != Type.npos)
    Result.Normal = "STRING";
  if (Type.starts_with("std::chrono::time_point<"))
    Result.Normal = "DATE";
  if (Type.starts_with("std::vector<unsigned char") ||
      Type.starts_with("std::vector<char") ||
      Type.starts_with("std::vector<std::byte"))
    Result.Normal = "BLOB";
  return Result;
}

} // namespace assoc
