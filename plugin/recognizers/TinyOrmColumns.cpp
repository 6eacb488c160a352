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
      {"tinyText", "STRING(255)"},
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
      {"datetime", "TIMESTAMP"},
      {"datetimeTz", "DATE"},
      {"datetimes", "TIMESTAMP"},
      {"timestamp", "TIMESTAMP"},
      {"timestamps", "TIMESTAMP"},
      {"timestampTz", "DATE"},
      {"timestampsTz", "DATE"},
      {"softDeletes", "TIMESTAMP"},
      {"softDeletesTz", "DATE"},
      {"softDeletesDatetime", "TIMESTAMP"},
      {"year", "INTEGER"},
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
    if (Method.equals_insensitive(Name))
      return Type;
  return "";
}

/// The column that nobody names; empty: it has to be named.
static Value defaultName(StringRef Method) {
  static constexpr std::pair<const char *, const char *> Names[] = {
      {"id", "id"},
      {"uuid", "uuid"},
      {"ipAddress", "ip_address"},
      {"macAddress", "mac_address"},
  };
  for (auto [Known, Name] : Names)
    if (Method == Known)
      return Value::of(Name);
  return {};
}

/// ENUM("a", "b"), as far as the words are known.
static std::string enumOf(const Few<Value> &Words) {
  std::string Type;
  for (const Value &Word : Words) {
    if (!Word.isKnown())
      return "";
    Type += (Type.empty() ? "ENUM(\"" : ", \"") + Word.text() + "\"";
  }
  return Type.empty() ? "" : Type + ")";
}

/// Nothing written is Default; what is no number is not known: std::nullopt.
static std::string number(TranslationUnit &TU, const CXXMemberCallExpr *Call,
                          unsigned Argument, const Arguments &In,
                          const char *Default) {
  const Value V = readArgument(TU, Call, Argument, In);
  const std::string Text = V.isWritten() ? V.text() : Default;
  return llvm::all_of(Text, [](char C) { return '0' <= C && C <= '9'; }) ? Text
                                                                         : "";
}

/// What the type of a new column has in brackets.
static std::string argumentsOf(TranslationUnit &TU,
                               const CXXMemberCallExpr *Call, StringRef Type,
                               const Arguments &In) {
  if (Type != "STRING" && Type != "CHAR" && Type != "DECIMAL")
    return "";
  const bool IsText = Type != "DECIMAL";
  std::string Size = number(TU, Call, 1, In, IsText ? "" : "8");
  const std::string Places = IsText ? "" : number(TU, Call, 2, In, "2");
  if (Size.empty() || (!IsText && Places.empty()))
    return "";
  return "(" + Size + (IsText ? "" : ", " + Places) + ")";
}

/// \code
///   table.addColumn(ColumnType::String, "name", {.nullable = true});
/// \endcode
static std::string typeOf(const Expr *E) {
  auto *R = dyn_cast<DeclRefExpr>(strip(E));
  auto *Constant = R ? dyn_cast<EnumConstantDecl>(R->getDecl()) : nullptr;
  return Constant ? typeOf(Constant->getName()) : "";
}

/// \code
///   table.foreignIdFor(user);
/// \endcode
/// Its column is called after the model, and typed as its key.
static const CXXRecordDecl *modelOf(const CXXMemberCallExpr *Call) {
  return Call->getNumArgs() == 0 ? nullptr
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
      Nullable(column(Table, Call, Value::of(Column), typeOf(Name)));
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
    const Handle H = column(Table, Call, readArgument(TU, Call, 1, Passed), "");
    if (Model)
      TU.Result.Migrations[H.At].Column.References.Entity = TU.symbol(*Model);
    else
      missed(Call, "the model of this key is not known");
    return H;
  }
  if (Name == "addColumn" && Call->getNumArgs() > 1) {
    const Handle H = column(Table, Call, readArgument(TU, Call, 1, Passed),
                            typeOf(Call->getArg(0)));
    // Its definition may say anything.
    if (Call->getNumArgs() > 2 && !isa<CXXDefaultArgExpr>(Call->getArg(2)))
      TU.Result.Migrations[H.At].Column.AllowNull =
          Value::opaque(TU.sourceText(Call->getArg(2)->getSourceRange()));
    return H;
  }
  const CXXRecordDecl *Returned =
      Call->getType().getNonReferenceType()->getAsCXXRecordDecl();
  const bool IsColumn =
      isNamed(Returned, "Orm::SchemaNs::ColumnDefinitionReference") ||
      isNamed(Returned, "Orm::SchemaNs::ForeignIdColumnDefinitionReference");
  if (!IsColumn) // comment(), engine and the like make none
    return {};
  std::string Type = Name == "Enum" ? enumOf(list(Call, 1)) : typeOf(Name);
  Type += argumentsOf(TU, Call, Type, Passed);
  const Handle H =
      column(Table, Call,
             First.isWritten() ? std::move(First) : defaultName(Name), Type);
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
