// SPDX-License-Identifier: Apache-2.0
// Lightweight: what a migration does, table by table.
#include "plugin/recognizers/LightweightMigrations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::lightweight {

MigrationReader::MigrationReader(TranslationUnit &TU,
                                 std::optional<std::uint64_t> Stamp,
                                 bool MayNotRun)
    : OperationReader(TU, "lightweight", "the migration") {
  // As a text that sorts like the number.
  Migration = std::to_string(Stamp.value_or(0));
  Migration.insert(0, 20 - Migration.size(), '0');
  Guarded = MayNotRun;
}

void MigrationReader::read(const FunctionDecl *Up) {
  In = TU.locate(Up->getLocation());
  if (Up->getNumParams() != 0)
    enter(Up, {Plan, 0});
}

/// At the name of the operation: a chain of them may be long.
MigrationFact &MigrationReader::step(MigrationKind Kind, std::size_t Table,
                                     const CXXMemberCallExpr *Call) {
  MigrationFact &F = add(Kind, Table, Call);
  if (auto *Callee = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens()))
    F.Where = TU.locate({Callee->getMemberLoc(), Call->getEndLoc()});
  return F;
}

/// `CreateTable<Boat>()`: the record, or null.
static const CXXRecordDecl *recordOf(const CallExpr *Call) {
  const FunctionDecl *F = Call->getDirectCallee();
  const TemplateArgumentList *Given =
      F ? F->getTemplateSpecializationArgs() : nullptr;
  return Given && Given->size() != 0 &&
                 Given->get(0).getKind() == TemplateArgument::Type
             ? Given->get(0).getAsType()->getAsCXXRecordDecl()
             : nullptr;
}

/// The statement changes rows, and no tables.
static bool isAboutRows(const Value &Sql) {
  const std::string Text = StringRef(Sql.text()).trim().lower();
  return isOneOf(StringRef(Text).split(' ').first,
                 {"insert", "update", "delete", "select"});
}

/// \code
///   plan.CreateIndex("boats_no", "boats", {"no"}, true);
///   plan.CreateIndex("boats", {"no"}, IndexType::Unique);
/// \endcode
void MigrationReader::makeIndex(const CXXMemberCallExpr *Call, StringRef Name) {
  const bool IsNamed = isStdString(Call->getArg(1)->getType());
  const unsigned First = IsNamed ? 1 : 0;
  const Value Kind = Call->getNumArgs() > First + 2
                         ? readValue(TU, Call->getArg(First + 2))
                         : Value();
  const bool IsUnique =
      Name == "CreateUniqueIndex" || Kind.isTrue() || Kind.is("Unique");
  const std::size_t Table = addTable(text(Call, First), Call);
  MigrationFact &F = step(Kind.isUnknown() ? MigrationKind::Other
                          : IsUnique       ? MigrationKind::AddUnique
                                           : MigrationKind::AddIndex,
                          Table, Call);
  F.Columns = texts(Call, First + 1);
  F.Name = IsNamed ? text(Call, 0) : Value::of("idx_" + F.Table.text());
  for (const Value &Column : F.Columns)
    if (!IsNamed)
      F.Name = Value::of(F.Name.text() + "_" + Column.text());
}

FluentReader::Handle MigrationReader::onPlan(const CXXMemberCallExpr *Call,
                                             StringRef Name) {
  const Handle Same{Plan, 0};
  if (isOneOf(Name, {"CreateTable", "CreateTableIfNotExists", "AlterTable"})) {
    const CXXRecordDecl *Record = recordOf(Call);
    Value Table = Record ? Value({{Piece::Kind::TableOf, TU.symbol(*Record)}})
                         : text(Call, 0);
    const std::size_t At = addTable(std::move(Table), Call);
    if (Name == "AlterTable")
      return {Altered, At};
    MigrationFact &F = step(MigrationKind::CreateTable, At, Call);
    if (Record)
      F.Column.References.Entity = TU.symbol(*Record);
    return {Created, At};
  }
  if (isOneOf(Name, {"DropTable", "DropTableIfExists", "DropTableCascade"})) {
    step(MigrationKind::DropTable, addTable(text(Call, 0), Call), Call);
    return Same;
  }
  if (isOneOf(Name, {"CreateIndex", "CreateUniqueIndex"})) {
    makeIndex(Call, Name);
    return Same;
  }
  if (isOneOf(Name, {"Insert", "Update", "Delete"}))
    return {Rows, 0};
  if (Name == "RawSql" && isAboutRows(text(Call, 0)))
    return Same;
  if (isOneOf(Name, {"CreateDatabase", "DropDatabase", "BeginTransaction",
                     "CommitTransaction", "GetPlan"}))
    return Same;
  missed(Call, "what " + Name.str() + " does to tables is not read");
  return Same;
}

FluentReader::Handle MigrationReader::callOn(Handle On,
                                             const CXXMemberCallExpr *Call,
                                             StringRef Name) {
  if (On.K == Plan)
    return onPlan(Call, Name);
  if (On.K == Rows)
    return On;
  const bool IsKnown = On.K == Created ? onCreated(On.At, Call, Name)
                                       : onAltered(On.At, Call, Name);
  if (!IsKnown) {
    Current = On.At;
    missed(Call, "what " + Name.str() + " does to this table is not read");
    Current = -1;
  }
  return On;
}

} // namespace assoc::lightweight
