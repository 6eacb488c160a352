// SPDX-License-Identifier: Apache-2.0
// TinyORM: what Blueprint does to a table, columns apart.
#include "plugin/recognizers/TinyOrmMigrations.h"

#include "clang/AST/ASTContext.h"

using namespace clang;

namespace assoc::tinyorm {

FluentReader::Handle MigrationReader::onTable(std::size_t Table,
                                              const CXXMemberCallExpr *Call,
                                              StringRef Name) {
  Value First = readArgument(TU, Call, 0, Passed);
  auto Add = [&](MigrationKind Kind) -> MigrationFact & {
    MigrationFact &F = add(Kind, Table, Call);
    F.Columns = list(Call, 0);
    return F;
  };
  // What it is called, where that is said.
  auto AddNamed = [&](MigrationKind Kind) {
    Value Given = readArgument(TU, Call, 1, Passed);
    Add(Kind).Name = std::move(Given);
  };
  auto Drop = [&](std::initializer_list<const char *> Columns) {
    MigrationFact &F = add(MigrationKind::DropColumns, Table, Call);
    for (const char *Column : Columns)
      F.Columns.push_back(Value::of(Column));
  };
  if (Name == "foreign") {
    AddNamed(MigrationKind::AddForeignKey);
    return {Key, TU.Result.Migrations.size() - 1};
  }
  if (Name == "primary") {
    Add(MigrationKind::AddPrimaryKey);
  } else if (Name == "unique") {
    AddNamed(MigrationKind::AddUnique);
  } else if (Name == "index") {
    AddNamed(MigrationKind::AddIndex);
  } else if (Name == "renameIndex") {
    AddNamed(MigrationKind::RenameIndex);
  } else if (isOneOf(Name, {"dropForeign", "dropUnique", "dropIndex",
                            "dropPrimary"})) {
    MigrationFact &F =
        Add(Name == "dropForeign"   ? MigrationKind::DropForeignKey
            : Name == "dropPrimary" ? MigrationKind::DropPrimaryKey
                                    : MigrationKind::DropIndex);
    // One text is the name of the key, a list its columns.
    if (F.Columns.size() == 1 && !isa<InitListExpr>(strip(Call->getArg(0)))) {
      F.Name = F.Columns[0];
      F.Columns.clear();
    }
  } else if (Name == "dropConstrainedForeignId") {
    Add(MigrationKind::DropForeignKey);
    Add(MigrationKind::DropColumns);
  } else if (isOneOf(Name, {"dropColumn", "dropColumns"})) {
    MigrationFact &F = Add(MigrationKind::DropColumns);
    for (unsigned I = 1; I < Call->getNumArgs(); ++I)
      for (Value &V : list(Call, I))
        F.Columns.push_back(std::move(V));
  } else if (isOneOf(Name,
                     {"dropTimestamps", "dropTimestampsTz", "dropDatetimes"})) {
    Drop({"created_at", "updated_at"});
  } else if (Name.substr(0, 15) == "dropSoftDeletes") {
    MigrationFact &F = Add(MigrationKind::DropColumns);
    if (F.Columns.empty())
      F.Columns = {Value::of("deleted_at")};
  } else if (Name == "dropRememberToken") {
    Drop({"remember_token"});
  } else if (Name == "renameColumn") {
    Add(MigrationKind::RenameColumn).Name = readArgument(TU, Call, 1, Passed);
  } else if (Name == "rename") {
    add(MigrationKind::RenameTable, Table, Call).Name = std::move(First);
  } else if (isOneOf(Name, {"drop", "dropIfExists"})) {
    add(MigrationKind::DropTable, Table, Call);
  } else if (Name == "temporary") {
    Temporary = true;
  } else if (Name == "create") {
    add(MigrationKind::CreateTable, Table, Call);
  } else if (Name == "after" && Call->getNumArgs() == 2) {
    if (const FunctionDecl *Callback = callbackOf(TU, Call->getArg(1)))
      enter(Callback, {Blueprint, Table});
  } else {
    return newColumn(Table, Call, Name, std::move(First));
  }
  return {};
}

} // namespace assoc::tinyorm
