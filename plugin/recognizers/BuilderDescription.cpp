// SPDX-License-Identifier: Apache-2.0
// The descriptions that are built in.
#include "plugin/recognizers/BuilderDescription.h"

#include <algorithm>

namespace assoc {

bool BuilderDescription::hasStorages() const {
  return std::any_of(Calls.begin(), Calls.end(), [](const BuilderCall &C) {
    return C.Role == BuilderRole::Storage;
  });
}

std::set<std::string> BuilderDescription::words() const {
  std::set<std::string> Result;
  for (const BuilderCall &C : Calls)
    if (C.Role == BuilderRole::Storage || C.Role == BuilderRole::Table)
      Result.insert(C.Function.substr(C.Function.rfind(':') + 1));
  for (auto &[Function, Mark] : Marks)
    Result.insert(Function.substr(Function.rfind(':') + 1));
  return Result;
}

BuilderDescription sqliteOrm() {
  using Role = BuilderRole;
  BuilderDescription D;
  D.Dialect = "sqlite-orm";
  D.Library = {"sqlite_orm.h"};
  auto Add = [&D](Role R, const char *Function, int Name = -1,
                  BuilderMembers Members = {}) {
    D.Calls.push_back(
        {R, std::string("sqlite_orm::") + Function, Name, Members});
  };
  Add(Role::Storage, "make_storage", 0);
  Add(Role::Table, "make_table", 0);
  Add(Role::Column, "make_column", 0, {1});
  Add(Role::PrimaryKey, "primary_key", -1, {0});
  Add(Role::Unique, "unique", -1, {0});
  Add(Role::ForeignKey, "foreign_key", -1, {0});
  Add(Role::Index, "make_index", 0, {1});
  Add(Role::UniqueIndex, "make_unique_index", 0, {1});
  Add(Role::AutoIncrement, "autoincrement");
  Add(Role::NotNull, "not_null");
  Add(Role::Null, "null");
  Add(Role::Default, "default_value");
  Add(Role::Member, "column", -1, {0});
  Add(Role::Member, "indexed_column", -1, {0});
  for (const char *Other :
       {"check", "collate_nocase", "collate_binary", "collate_rtrim", "as",
        "generated_always_as", "unindexed", "prefix", "tokenize", "content",
        "make_view", "make_trigger", "make_virtual_table"})
    Add(Role::Ignored, Other);
  D.References = "references";
  D.OnDelete = "on_delete";
  D.OnUpdate = "on_update";
  D.AutoIncrement = "autoincrement";
  D.NotNullByDefault = true;
  D.NullableTrait = "sqlite_orm::type_is_nullable";
  D.StoredTrait = "sqlite_orm::type_printer";
  D.StoredAs = {{"integer_printer", "INTEGER"},
                {"text_printer", "TEXT"},
                {"real_printer", "REAL"},
                {"blob_printer", "BLOB"}};
  return D;
}

} // namespace assoc
