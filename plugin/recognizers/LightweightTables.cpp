// SPDX-License-Identifier: Apache-2.0
// Lightweight: what migrations do to one table.
#include "plugin/recognizers/LightweightMigrations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::lightweight {

/// `Column<&Boat::name>()`: the data member, or null.
static const FieldDecl *memberOf(const CallExpr *Call) {
  const FunctionDecl *F = Call->getDirectCallee();
  const TemplateArgumentList *Given =
      F ? F->getTemplateSpecializationArgs() : nullptr;
  return Given && Given->size() != 0 &&
                 Given->get(0).getKind() == TemplateArgument::Declaration
             ? dyn_cast<FieldDecl>(Given->get(0).getAsDecl())
             : nullptr;
}

MigrationFact &MigrationReader::column(std::size_t Table,
                                       const CXXMemberCallExpr *Call,
                                       bool Nullable, MigrationKind Kind) {
  MigrationFact &F = step(Kind, Table, Call);
  AttributeFact &A = F.Column;
  A.Written = true;
  A.Where = F.Where;
  if (Nullable)
    A.AllowNull = Value::of("true");
  if (const FieldDecl *Member = memberOf(Call)) {
    A.References.Entity = TU.symbol(*Member->getParent());
    A.Extra.edit()["member"] = Value::of(Member->getName().str());
    return F;
  }
  A.Name = text(Call, 0);
  if (Call->getNumArgs() > 1)
    if (std::string Type = columnType(Call->getArg(1)); !Type.empty())
      A.Type = Value::of(std::move(Type));
  return F;
}

/// \code
///   .ForeignKey("home_id", Bigint(), {.tableName = "harbours", .columnName =
///   "id"})
/// \endcode
bool MigrationReader::reference(std::size_t Table,
                                const CXXMemberCallExpr *Call, Value Column,
                                const Expr *To) {
  auto *Parts = dyn_cast<InitListExpr>(sourceOf(To));
  if (!Parts || Parts->getNumInits() != 2)
    return false;
  MigrationFact &F = step(MigrationKind::AddForeignKey, Table, Call);
  F.Columns = {std::move(Column)};
  F.ReferencedTable = text(Parts->getInit(0));
  F.Referenced = {text(Parts->getInit(1))};
  return true;
}

/// \code
///   .ForeignKey({"pier", "slot"}, "berths", {"pier", "slot"})
/// \endcode
void MigrationReader::keyOf(std::size_t Table, const CXXMemberCallExpr *Call) {
  MigrationFact &F = step(MigrationKind::AddForeignKey, Table, Call);
  F.Columns = texts(Call, 0);
  F.ReferencedTable = text(Call, 1);
  F.Referenced = texts(Call, 2);
}

/// \code
///   .Column(SqlColumnDeclaration{.name = "id", .type = Bigint(), .required =
///   true})
/// \endcode
bool MigrationReader::declare(std::size_t Table,
                              const CXXMemberCallExpr *Call) {
  auto *Parts = dyn_cast<InitListExpr>(sourceOf(Call->getArg(0)));
  const RecordDecl *Class =
      Parts ? Parts->getType()->getAsRecordDecl() : nullptr;
  if (!Class)
    return false;
  AttributeFact A;
  A.Written = true;
  A.AllowNull = Value::of("true");
  const Expr *Referenced = nullptr;
  unsigned At = 0;
  for (const FieldDecl *F : Class->fields()) {
    const Expr *E = At < Parts->getNumInits() ? Parts->getInit(At) : nullptr;
    ++At;
    if (!E || isa<CXXDefaultInitExpr>(E))
      continue;
    const StringRef Name = F->getName();
    auto IsTrue = [&] { return readValue(TU, E).isTrue(); };
    if (Name == "name") {
      A.Name = text(E);
    } else if (Name == "type") {
      if (std::string Type = columnType(E); !Type.empty())
        A.Type = Value::of(std::move(Type));
    } else if (Name == "required" && IsTrue()) {
      A.AllowNull = {};
    } else if (Name == "unique" && IsTrue()) {
      A.Unique = Value::of("true");
    } else if (Name == "index" && IsTrue()) {
      A.Index = Value::of("true");
    } else if (Name == "primaryKey") {
      const std::string Word = readValue(TU, E).text();
      if (Word != "NONE")
        A.PrimaryKey = Value::of("true");
      if (Word == "AUTO_INCREMENT")
        A.AutoIncrement = Value::of("true");
    } else if (Name == "foreignKey") {
      Referenced = E;
    } else if (Name == "defaultValue") {
      A.Default = Value::of("true");
    }
  }
  MigrationFact &F = step(MigrationKind::AddColumn, Table, Call);
  A.Where = F.Where;
  F.Column = std::move(A);
  Last[Table] = TU.Result.Migrations.size() - 1;
  const Value Name = F.Column.Name;
  return !Referenced || isa<CXXNullPtrLiteralExpr>(strip(Referenced)) ||
         reference(Table, Call, Name, Referenced);
}

/// \code
///   plan.CreateTable("boats").PrimaryKey("id", Guid{}).Column("name",
///   Text{}).Unique();
/// \endcode
bool MigrationReader::onCreated(std::size_t Table,
                                const CXXMemberCallExpr *Call, StringRef Name) {
  auto AddColumn = [&](bool Nullable) -> AttributeFact & {
    MigrationFact &F = column(Table, Call, Nullable);
    Last[Table] = TU.Result.Migrations.size() - 1;
    return F.Column;
  };
  auto OfLast = [&](Value AttributeFact::*Flag) {
    auto It = Last.find(Table);
    if (It != Last.end())
      TU.Result.Migrations[It->second].Column.*Flag = flagOf(TU, Call);
    return It != Last.end();
  };
  if (Name == "Column" && Call->getNumArgs() == 1)
    return declare(Table, Call);
  if (isOneOf(Name, {"Column", "RequiredColumn"})) {
    AddColumn(Name == "Column");
  } else if (isOneOf(Name, {"PrimaryKey", "PrimaryKeyWithAutoIncrement"})) {
    AttributeFact &A = AddColumn(false);
    A.PrimaryKey = Value::of("true");
    if (Name != "PrimaryKey")
      A.AutoIncrement = Value::of("true");
  } else if (Name == "ForeignKey" && !isStdString(Call->getArg(0)->getType())) {
    keyOf(Table, Call);
  } else if (isOneOf(Name, {"ForeignKey", "RequiredForeignKey"})) {
    const Value Key = AddColumn(Name == "ForeignKey").Name;
    return reference(Table, Call, Key, Call->getArg(2));
  } else if (Name == "Timestamps") {
    for (const char *Column : {"created_at", "updated_at"}) {
      AttributeFact &A = AddColumn(false);
      A.Name = Value::of(Column);
      A.Type = Value::of("DATE");
      A.Index = Value::of("true");
    }
  } else if (Name == "Unique") {
    return OfLast(&AttributeFact::Unique);
  } else if (Name == "Index") {
    return OfLast(&AttributeFact::Index);
  } else if (Name == "UniqueIndex") {
    return OfLast(&AttributeFact::Unique);
  } else {
    return false;
  }
  return true;
}

/// \code
///   plan.AlterTable("boats").AddColumn("no",
///   Integer{}).DropForeignKey("home_id");
/// \endcode
bool MigrationReader::onAltered(std::size_t Table,
                                const CXXMemberCallExpr *Call, StringRef Name) {
  auto OfColumn = [&](MigrationKind Kind) -> MigrationFact & {
    MigrationFact &F = step(Kind, Table, Call);
    F.Columns = {text(Call, 0)};
    return F;
  };
  // SqlQueryFormatter: what AddUniqueIndex makes and DropIndex drops.
  auto OfIndex = [&](MigrationKind Kind) {
    MigrationFact &F = OfColumn(Kind);
    if (F.Table.isKnown() && F.Columns[0].isKnown())
      F.Name = Value::of(F.Table.text() + "_" + F.Columns[0].text() + "_index");
  };
  if (isOneOf(Name,
              {"AddColumn", "AddColumnIfNotExists", "AddNotRequiredColumn",
               "AddNotRequiredColumnIfNotExists"})) {
    column(Table, Call, Name.contains("NotRequired"));
  } else if (Name == "AlterColumn") {
    const Value Null = readValue(TU, Call->getArg(2));
    if (!Null.isKnown())
      return false;
    column(Table, Call, Null.is("Null"), MigrationKind::ChangeColumn);
  } else if (Name == "RenameTo") {
    step(MigrationKind::RenameTable, Table, Call).Name = text(Call, 0);
  } else if (Name == "RenameColumn") {
    OfColumn(MigrationKind::RenameColumn).Name = text(Call, 1);
  } else if (isOneOf(Name, {"DropColumn", "DropColumnIfExists"})) {
    OfColumn(MigrationKind::DropColumns);
  } else if (Name == "AddIndex") {
    OfColumn(MigrationKind::AddIndex);
  } else if (Name == "AddUniqueIndex") {
    OfIndex(MigrationKind::AddUnique);
  } else if (isOneOf(Name, {"DropIndex", "DropIndexIfExists"})) {
    OfIndex(MigrationKind::DropIndex);
  } else if (Name == "AddForeignKey") {
    return reference(Table, Call, text(Call, 0), Call->getArg(1));
  } else if (isOneOf(Name, {"AddForeignKeyColumn",
                            "AddNotRequiredForeignKeyColumn"})) {
    const Value Key =
        column(Table, Call, Name.contains("NotRequired")).Column.Name;
    return reference(Table, Call, Key, Call->getArg(2));
  } else if (Name == "DropForeignKey") {
    OfColumn(MigrationKind::DropForeignKey);
  } else if (Name == "AddCompositeForeignKey") {
    keyOf(Table, Call);
  } else {
    return false;
  }
  return true;
}

} // namespace assoc::lightweight
