// SPDX-License-Identifier: Apache-2.0
// Lightweight: what the builders of migrations are given.
#include "plugin/recognizers/LightweightMigrations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc::lightweight {

static const NamespaceDecl *namespaceOf(const NamedDecl *D) {
  return D ? dyn_cast<NamespaceDecl>(D->getDeclContext()) : nullptr;
}

static bool isLibrary(const NamespaceDecl *N) {
  return N && N->getName() == "Lightweight" &&
         N->getParent()->isTranslationUnit();
}

bool isOurs(const NamedDecl *D, StringRef Name) {
  return D && D->getIdentifier() && D->getName() == Name &&
         isLibrary(namespaceOf(D));
}

/// What makes an object, through variables and functions that return one.
const Expr *MigrationReader::sourceOf(const Expr *E) {
  for (unsigned Depth = 0; Depth < 8; ++Depth) {
    E = strip(E);
    if (auto *D = dyn_cast<CXXDefaultArgExpr>(E)) {
      E = D->getExpr();
      continue;
    }
    if (auto *R = dyn_cast<DeclRefExpr>(E))
      if (auto *P = dyn_cast<ParmVarDecl>(R->getDecl())) {
        auto It = Passed.find(P);
        if (It == Passed.end())
          return E;
        E = It->second;
        continue;
      }
    if (auto *Call = dyn_cast<CallExpr>(E)) {
      const FunctionDecl *F = isa<CXXMemberCallExpr, CXXOperatorCallExpr>(Call)
                                  ? nullptr
                                  : TU.withBody(Call->getDirectCallee());
      const Expr *Returned = F ? returnedBy(F) : nullptr;
      if (!Returned)
        return E;
      for (unsigned I = 0; I < F->getNumParams() && I < Call->getNumArgs(); ++I)
        Passed[F->getParamDecl(I)] = Call->getArg(I);
      E = Returned;
      continue;
    }
    const VarDecl *V = variableOf(E);
    const Expr *Init = V && isConstant(TU, V) ? initializerOf(V) : nullptr;
    if (!Init)
      return E;
    E = Init;
  }
  return E;
}

/// The normal form; '%' stands for the first number, '&' for both.
static std::string patternOf(StringRef Type) {
  static constexpr std::pair<const char *, const char *> Types[] = {
      {"Bigint", "BIGINT"},      {"Binary", "BLOB"},
      {"Bool", "BOOLEAN"},       {"Char", "CHAR(%)"},
      {"Date", "DATEONLY"},      {"DateTime", "DATE"},
      {"Decimal", "DECIMAL(&)"}, {"Guid", "UUID"},
      {"Integer", "INTEGER"},    {"NChar", "CHAR(%)"},
      {"NVarchar", "STRING(%)"}, {"Smallint", "SMALLINT"},
      {"Text", "TEXT"},          {"Time", "TIME"},
      {"Tinyint", "SMALLINT"},   {"VarBinary", "BLOB"},
      {"Varchar", "STRING(%)"},
  };
  for (auto [Name, Pattern] : Types)
    if (Type == Name)
      return Pattern;
  return "";
}

std::string MigrationReader::columnType(const Expr *E) {
  E = sourceOf(E);
  const CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
  const NamespaceDecl *N = namespaceOf(Class);
  if (!Class || !Class->getIdentifier() || !N ||
      N->getName() != "SqlColumnTypeDefinitions" || !isLibrary(namespaceOf(N)))
    return "";
  std::string Numbers, First;
  for (const Stmt *Child : E->children()) {
    auto *Number = dyn_cast_or_null<Expr>(Child);
    Expr::EvalResult Result;
    if (!Number || !Number->getType()->isIntegerType() ||
        !Number->EvaluateAsInt(Result, TU.Context))
      return "";
    const std::string Text =
        std::to_string(Result.Val.getInt().getLimitedValue());
    if (First.empty())
      First = Text;
    Numbers += (Numbers.empty() ? "" : ",") + Text;
  }
  std::string Type = patternOf(Class->getName());
  const std::size_t At = Type.find_first_of("%&");
  if (At == Type.npos)
    return Type;
  if (First == "0" && Type[At] == '%') // as long as it may be
    return "TEXT";
  const std::string &Given = Type[At] == '%' ? First : Numbers;
  return Given.empty() ? "" : Type.replace(At, 1, Given);
}

/// `RecordTableName<Boat>` is the table of Boat.
static std::optional<Few<Piece>> tableName(TranslationUnit &TU, const Expr *E) {
  auto *R = dyn_cast<DeclRefExpr>(E);
  auto *V = R ? dyn_cast<VarTemplateSpecializationDecl>(R->getDecl()) : nullptr;
  if (!V || !isOurs(V, "RecordTableName") || V->getTemplateArgs().size() == 0 ||
      V->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return std::nullopt;
  const CXXRecordDecl *Record =
      V->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  if (!Record)
    return std::nullopt;
  return Few<Piece>{{Piece::Kind::TableOf, TU.symbol(*Record)}};
}

Value MigrationReader::text(const Expr *E) {
  return readQtText(TU, E, Passed,
                    [this](const Expr *S) { return tableName(TU, S); });
}

Value MigrationReader::text(const CallExpr *Call, unsigned Argument) {
  return Argument < Call->getNumArgs() ? text(Call->getArg(Argument)) : Value();
}

/// The elements of a braced list; anything else is one that is not known.
Few<Value> MigrationReader::texts(const CallExpr *Call, unsigned Argument) {
  const Expr *E = sourceOf(Call->getArg(Argument));
  if (auto *C = dyn_cast<CXXConstructExpr>(E); C && C->getNumArgs() != 0)
    E = strip(C->getArg(0));
  if (auto *L = dyn_cast<CXXStdInitializerListExpr>(E))
    E = strip(L->getSubExpr());
  Few<Value> Result;
  if (auto *List = dyn_cast<InitListExpr>(E))
    for (const Expr *One : List->inits())
      Result.push_back(text(One));
  else
    Result.push_back(text(E));
  return Result;
}

} // namespace assoc::lightweight
