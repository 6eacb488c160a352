// SPDX-License-Identifier: Apache-2.0
// TinyORM: what Blueprint calls the types of columns.
#include "plugin/recognizers/TinyOrmMigrations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::tinyorm {

/// The normal form of a column type; empty: not known.
static std::string typeOf(StringRef Method) {
  static constexpr std::pair<const char *, const char *> Types[] = {
      {"id", "BIGINT"},
      {"bigIncrements", "BIGINT"},
      {"bigInteger", "BIGINT"},
      {"unsignedBigInteger", "BIGINT"},
      {"foreignId", "BIGINT"},
      {"increments", "INTEGER"},
      {"integerIncrements", "INTEGER"},
      {"mediumIncrements", "INTEGER"},
      {"integer", "INTEGER"},
      {"unsignedInteger", "INTEGER"},
      {"mediumInteger", "INTEGER"},
      {"unsignedMediumInteger", "INTEGER"},
      {"smallIncrements", "SMALLINT"},
      {"tinyIncrements", "SMALLINT"},
      {"smallInteger", "SMALLINT"},
      {"unsignedSmallInteger", "SMALLINT"},
      {"tinyInteger", "SMALLINT"},
      {"unsignedTinyInteger", "SMALLINT"},
      {"string", "STRING"},
      {"Char", "CHAR"},
      {"tinyText", "TEXT"},
      {"text", "TEXT"},
      {"mediumText", "TEXT"},
      {"longText", "TEXT"},
      {"Float", "FLOAT"},
      {"unsignedFloat", "FLOAT"},
      {"Double", "DOUBLE"},
      {"unsignedDouble", "DOUBLE"},
      {"decimal", "DECIMAL"},
      {"unsignedDecimal", "DECIMAL"},
      {"boolean", "BOOLEAN"},
      {"json", "JSON"},
      {"jsonb", "JSONB"},
      {"date", "DATEONLY"},
      {"datetime", "DATE"},
      {"datetimeTz", "DATE"},
      {"timestamp", "DATE"},
      {"timestampTz", "DATE"},
      {"softDeletes", "DATE"},
      {"softDeletesTz", "DATE"},
      {"softDeletesDatetime", "DATE"},
      {"time", "TIME"},
      {"timeTz", "TIME"},
      {"uuid", "UUID"},
      {"foreignUuid", "UUID"},
      {"tinyBinary", "BLOB"},
      {"binary", "BLOB"},
      {"mediumBinary", "BLOB"},
      {"longBinary", "BLOB"},
  };
  for (auto [Name, Type] : Types)
    if (Method == Name)
      return Type;
  return "";
}

/// \code
///   table.foreignIdFor(user);
/// \endcode
/// Its column is called after the model, and typed as its key.
static const CXXRecordDecl *modelOf(const CXXMemberCallExpr *Call) {
  return Call->getNumArgs() == 0
             ? nullptr
             : Call->getArg(0)
                   ->IgnoreImplicit()
                   ->getType()
                   .getNonReferenceType()
                   ->getAsCXXRecordDecl();
}

FluentReader::Handle MigrationReader::newColumn(std::size_t Table,
                                                const CXXMemberCallExpr *Call,
                                                StringRef Name, Value First) {
  auto Nullable = [&](Handle H) {
    TU.Result.Migrations[H.At].Column.AllowNull = Value::of("true");
    return H;
  };
  if (Name == "timestamps" || Name == "timestampsTz" || Name == "datetimes") {
    for (const char *Column : {"created_at", "updated_at"})
      Nullable(column(Table, Call, Value::of(Column), "DATE"));
    return {};
  }
  if (Name == "rememberToken")
    return Nullable(
        column(Table, Call, Value::of("remember_token"), "STRING(100)"));
  if (Name.substr(0, 11) == "softDeletes")
    return Nullable(column(Table, Call,
                           First.isWritten() ? First : Value::of("deleted_at"),
                           typeOf(Name)));
  if (Name == "foreignIdFor") {
    const CXXRecordDecl *Model = modelOf(Call);
    const Handle H =
        column(Table, Call, readArgument(TU, Call, 1, Passed), "");
    if (Model)
      TU.Result.Migrations[H.At].Column.References.Entity = TU.symbol(*Model);
    else
      missed(Call, "the model of this key is not known");
    return H;
  }
  if (Name == "addColumn")
    return column(Table, Call, readArgument(TU, Call, 1, Passed), "");
  const CXXRecordDecl *Returned =
      Call->getType().getNonReferenceType()->getAsCXXRecordDecl();
  const bool IsColumn =
      isNamed(Returned, "Orm::SchemaNs::ColumnDefinitionReference") ||
      isNamed(Returned, "Orm::SchemaNs::ForeignIdColumnDefinitionReference");
  if (!IsColumn) // comment(), engine and the like make none
    return {};
  std::string Type = typeOf(Name);
  if (Value Length = readArgument(TU, Call, 1, Passed);
      Length.isKnown() && (Type == "STRING" || Type == "CHAR"))
    Type += "(" + Length.text() + ")";
  const Handle H = column(
      Table, Call,
      First.isWritten() || Name != "id" ? std::move(First) : Value::of("id"), Type);
  AttributeFact &A = TU.Result.Migrations[H.At].Column;
  const bool Counts =
      Name == "id" || Name.lower().find("increments") != std::string::npos;
  Value Argument = typeOf(Name).find("INT") != std::string::npos && !Counts
                       ? readArgument(TU, Call, 1, Passed)
                       : Value();
  if (Counts || Argument.isTrue())
    A.PrimaryKey = A.AutoIncrement = Value::of("true");
  return H;
}

} // namespace assoc::tinyorm
