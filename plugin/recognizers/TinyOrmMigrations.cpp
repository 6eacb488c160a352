// SPDX-License-Identifier: Apache-2.0
// TinyORM: what migrations do, Schema::create() and its like.
#include "plugin/recognizers/TinyOrmMigrations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace assoc::tinyorm {

/// `{"boat_id", "sailor_id"}`, or one text.
static void readList(TranslationUnit &TU, const Expr *E, const Arguments &In,
                     Few<Value> &To) {
  const Expr *S = strip(E);
  if (isa<CXXDefaultArgExpr>(S))
    return;
  if (auto *List = dyn_cast<InitListExpr>(S)) {
    for (const Expr *One : List->inits())
      readList(TU, One, In, To);
    return;
  }
  To.push_back(readText(TU, S, In));
}

Few<Value> MigrationReader::list(const CallExpr *Call, unsigned Argument) {
  Few<Value> Result;
  if (Argument < Call->getNumArgs())
    readList(TU, Call->getArg(Argument), Passed, Result);
  return Result;
}

void MigrationReader::read(const FunctionDecl *F) {
  In = TU.locate(F->getLocation());
  // tom goes by the name of the file.
  Migration = llvm::sys::path::stem(In.File.str()).str();
  walk(F->getBody());
}

/// \code
///   Schema::create("boats", [](Blueprint &table) { table.id(); });
///   Schema::on("other").table("boats", ...);
/// \endcode
bool MigrationReader::isOwnCall(const CallExpr *Call) {
  auto *Method = dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
  if (!Method || !Method->getIdentifier() || Call->getNumArgs() == 0 ||
      !(isNamed(Method->getParent(), "Orm::Schema") ||
        isNamed(Method->getParent(), "Orm::SchemaNs::SchemaBuilder")))
    return false;
  const StringRef Name = Method->getName();
  const std::size_t Before = Current;
  auto Table = [&] {
    return Current = addTable(readText(TU, Call->getArg(0), Passed), Call);
  };
  if (isOneOf(Name, {"create", "table"}) && Call->getNumArgs() > 1) {
    Table();
    if (Name == "create")
      add(MigrationKind::CreateTable, Current, Call);
    const FunctionDecl *Callback = callbackOf(TU, Call->getArg(1));
    Temporary = false;
    if (Callback && Callback->getNumParams() == 1)
      enter(Callback, {Blueprint, Current});
    else
      missed(Call, "what happens to this table is not read");
    if (Temporary) // it is gone with the connection
      add(MigrationKind::DropTable, Current, Call);
  } else if (isOneOf(Name, {"drop", "dropIfExists"})) {
    add(MigrationKind::DropTable, Table(), Call);
  } else if (Name == "rename") {
    add(MigrationKind::RenameTable, Table(), Call).Name =
        readArgument(TU, Call, 1, Passed);
  } else if (isOneOf(Name, {"dropColumn", "dropColumns"})) {
    MigrationFact &F = add(MigrationKind::DropColumns, Table(), Call);
    // dropColumns("boats", "name", "length"): otherwise a connection follows.
    const unsigned End =
        Method->isTemplateInstantiation() ? Call->getNumArgs() : 2;
    for (unsigned I = 1; I < End; ++I)
      for (Value &V : list(Call, I))
        F.Columns.push_back(std::move(V));
  } else if (Name == "renameColumn") {
    MigrationFact &F = add(MigrationKind::RenameColumn, Table(), Call);
    F.Columns = list(Call, 1);
    F.Name = readArgument(TU, Call, 2, Passed);
  } else if (isOneOf(Name, {"dropAllTables", "dropAllTypes"})) {
    TU.gap(Dialect, Call->getSourceRange(), "all tables are dropped here");
  } else if (Name == "withoutForeignKeyConstraints") {
    if (const FunctionDecl *Callback = callbackOf(TU, Call->getArg(0)))
      walk(Callback->getBody());
  }
  Current = Before;
  return true;
}

FluentReader::Handle MigrationReader::callOn(Handle On,
                                             const CXXMemberCallExpr *Call,
                                             StringRef Name) {
  if (On.K == Blueprint)
    return onTable(On.At, Call, Name);
  return On.K == Column ? onColumn(On, Call, Name) : onKey(On, Call, Name);
}

/// A column that an operation on it adds.
FluentReader::Handle MigrationReader::column(std::size_t Table,
                                             const CXXMemberCallExpr *Call,
                                             Value Name, std::string Type) {
  MigrationFact &F = add(MigrationKind::AddColumn, Table, Call);
  F.Column.Written = true;
  F.Column.Name = std::move(Name);
  if (!Type.empty())
    F.Column.Type = Value::of(std::move(Type));
  F.Column.Where = F.Where;
  return {Column, TU.Result.Migrations.size() - 1};
}

/// \code
///   table.foreignId("home_id").nullable().constrained("harbours");
/// \endcode
FluentReader::Handle MigrationReader::onColumn(Handle On,
                                               const CXXMemberCallExpr *Call,
                                               StringRef Name) {
  auto Fact = [&]() -> MigrationFact & { return TU.Result.Migrations[On.At]; };
  AttributeFact &A = Fact().Column;
  auto FlagOrName = [&] {
    Value Given = readArgument(TU, Call, 0, Passed);
    return Given.isWritten() ? Given : flagOf(TU, Call);
  };
  if (isOneOf(Name, {"constrained", "references"})) {
    MigrationFact &K = add(MigrationKind::AddForeignKey, 0, Call);
    K.Table = Fact().Table;
    K.Columns = {Fact().Column.Name};
    K.Column.References.Entity = Fact().Column.References.Entity;
    if (Name == "constrained")
      K.ReferencedTable = readArgument(TU, Call, 0, Passed);
    K.Referenced = list(Call, Name == "constrained" ? 1 : 0);
    return {Key, TU.Result.Migrations.size() - 1};
  }
  if (Name == "nullable") {
    Value Written = readArgument(TU, Call, 0, Passed);
    A.AllowNull = Written.isWritten() ? std::move(Written) : flagOf(TU, Call);
  } else if (Name == "defaultValue") {
    A.Default = readText(TU, Call->getArg(0), Passed);
  } else if (isOneOf(Name,
                     {"useCurrent", "storedAs", "virtualAs", "generatedAs"})) {
    A.Default = Value::opaque(Name.str(), flagOf(TU, Call).where());
  } else if (Name == "unique") {
    A.Unique = FlagOrName();
  } else if (Name == "primary") {
    A.PrimaryKey = flagOf(TU, Call);
  } else if (Name == "autoIncrement") {
    A.AutoIncrement = A.PrimaryKey = flagOf(TU, Call);
  } else if (Name == "index") {
    A.Index = FlagOrName();
  } else if (Name == "change") {
    Fact().Kind = MigrationKind::ChangeColumn;
  } else if (Name == "renameTo") {
    Fact().Name = readArgument(TU, Call, 0, Passed);
  }
  return On;
}

/// \code
///   table.foreign("home_id").references("id").on("ports").onDelete("cascade");
/// \endcode
FluentReader::Handle MigrationReader::onKey(Handle On,
                                            const CXXMemberCallExpr *Call,
                                            StringRef Name) {
  MigrationFact &F = TU.Result.Migrations[On.At];
  F.Where = TU.locate(Call->getSourceRange());
  auto *Callee = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
  const Location At = Callee ? TU.locate(Callee->getMemberLoc()) : Location();
  if (Name == "references") {
    F.Referenced = list(Call, 0);
  } else if (Name == "on") {
    F.ReferencedTable = readArgument(TU, Call, 0, Passed);
  } else if (isOneOf(Name, {"onDelete", "onUpdate"})) {
    (Name == "onDelete" ? F.OnDelete : F.OnUpdate)
        .push_back(readText(TU, Call->getArg(0), Passed));
  } else {
    static constexpr std::pair<const char *, const char *> Shortcuts[] = {
        {"cascade", "CASCADE"}, {"restrict", "RESTRICT"}, {"null", "SET NULL"}};
    for (auto [Short, Action] : Shortcuts) {
      if (Name == std::string(Short) + "OnDelete")
        F.OnDelete.push_back(Value::of(Action, At));
      if (Name == std::string(Short) + "OnUpdate")
        F.OnUpdate.push_back(Value::of(Action, At));
    }
  }
  return On;
}

void readMigration(TranslationUnit &TU, const FunctionDecl *F) {
  // What takes a migration back.
  if (F->getIdentifier() && F->getName() == "down")
    return;
  bool Found = false;
  forEachCall(F->getBody(), [&](const CallSite &Site) {
    auto *Method =
        dyn_cast_or_null<CXXMethodDecl>(Site.Call->getDirectCallee());
    Found |= Method &&
             (isNamed(Method->getParent(), "Orm::Schema") ||
              isNamed(Method->getParent(), "Orm::SchemaNs::SchemaBuilder"));
  });
  if (Found)
    MigrationReader(TU).read(F);
}

} // namespace assoc::tinyorm
