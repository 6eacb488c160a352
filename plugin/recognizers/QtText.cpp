// SPDX-License-Identifier: Apache-2.0
// Texts of Qt: what a QString and its like are made from.
#include "plugin/recognizers/QtText.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace assoc {

static bool isQtText(QualType Type) {
  const CXXRecordDecl *Class = Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Class && Class->getIdentifier() &&
         isOneOf(Class->getName(),
                 {"QString", "QStringBuilder", "QLatin1String",
                  "QLatin1StringView", "QStringView", "QByteArray"});
}

/// QStringLiteral("id") is a text of 16 bit characters inside of calls.
static const clang::StringLiteral *wideLiteral(const Stmt *S,
                                               unsigned Depth = 0) {
  if (!S || Depth > 16)
    return nullptr;
  if (auto *L = dyn_cast<clang::StringLiteral>(S))
    return L->getCharByteWidth() == 2 ? L : nullptr;
  if (auto *L = dyn_cast<LambdaExpr>(S)) // Qt 5
    return wideLiteral(L->getBody(), Depth + 1);
  if (auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *One : D->decls())
      if (auto *V = dyn_cast<VarDecl>(One))
        if (const clang::StringLiteral *L =
                wideLiteral(V->getInit(), Depth + 1))
          return L;
    return nullptr;
  }
  for (const Stmt *Child : S->children())
    if (const clang::StringLiteral *L = wideLiteral(Child, Depth + 1))
      return L;
  return nullptr;
}

static std::optional<Few<Piece>> plain(const clang::StringLiteral *L) {
  std::string Text;
  for (unsigned I = 0; I < L->getLength(); ++I) {
    if (L->getCodeUnit(I) > 0x7f)
      return std::nullopt;
    Text += static_cast<char>(L->getCodeUnit(I));
  }
  return Few<Piece>{{Piece::Kind::Text, Text}};
}

static bool isConversion(const FunctionDecl *F) {
  return F && F->getIdentifier() &&
         isOneOf(F->getName(), {"fromLatin1", "fromUtf8", "fromAscii",
                                "fromLocal8Bit", "fromStdString"});
}

Value readQtText(TranslationUnit &TU, const Expr *E, const Arguments &In,
                 const PieceReader &Also) {
  unsigned Depth = 0;
  PieceReader Known;
  auto Read = [&](const Expr *Part) {
    return readValue(TU, Part, Known).pieces();
  };
  Known = [&](const Expr *S) -> std::optional<Few<Piece>> {
    if (Depth > 16)
      return std::nullopt;
    std::optional<Few<Piece>> Result = Also ? Also(S) : std::nullopt;
    if (Result)
      return Result;
    ++Depth;
    if (auto *R = dyn_cast<DeclRefExpr>(S)) {
      if (auto *P = dyn_cast<ParmVarDecl>(R->getDecl()))
        if (auto It = In.find(P); It != In.end())
          Result = Read(It->second);
    } else if (auto *L = dyn_cast<UserDefinedLiteral>(S)) {
      if (isQtText(S->getType()))
        if (auto *Text =
                dyn_cast_or_null<clang::StringLiteral>(L->getCookedLiteral()))
          Result = plain(Text);
    } else if (auto *Op = dyn_cast<CXXOperatorCallExpr>(S)) {
      if (Op->getOperator() == OO_Plus && Op->getNumArgs() == 2 &&
          isQtText(S->getType())) {
        Result = Read(Op->getArg(0));
        for (Piece &P : Read(Op->getArg(1)))
          if (P.K == Piece::Kind::Text && !Result->empty() &&
              Result->back().K == Piece::Kind::Text)
            Result->back().Str = Result->back().Str + P.Str;
          else
            Result->push_back(std::move(P));
      }
    } else if (auto *Call = dyn_cast<CallExpr>(S);
               Call && isConversion(Call->getDirectCallee()) &&
               Call->getNumArgs() != 0) {
      Result = Read(Call->getArg(0));
    } else if (isQtText(S->getType())) {
      auto *C = dyn_cast<CXXConstructExpr>(S);
      if (C && C->getNumArgs() == 0)
        Result = Few<Piece>{{Piece::Kind::Text, ""}};
      else if (C || isa<CallExpr>(S))
        if (const clang::StringLiteral *L = wideLiteral(S))
          Result = plain(L);
    }
    --Depth;
    return Result;
  };
  return readValue(TU, E, Known);
}

} // namespace assoc
