// SPDX-License-Identifier: Apache-2.0
// Migrations: operations on tables, and callbacks that hold some.
#include "plugin/recognizers/OperationReader.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace assoc {

std::size_t OperationReader::addTable(Value Name, const Expr *At) {
  if (llvm::any_of(Name.pieces(),
                   [](const Piece &P) { return P.K == Piece::Kind::Opaque; }))
    TU.gap(Dialect, At->getSourceRange(),
           "the name of this table is known at run time only");
  Tables.push_back(std::move(Name));
  return Tables.size() - 1;
}

MigrationFact &OperationReader::add(MigrationKind Kind, std::size_t Table,
                                    const Expr *At) {
  MigrationFact F;
  F.Dialect = Dialect;
  F.Migration = Migration;
  F.In = In;
  F.Ordinal = Ordinal++;
  F.Kind = Kind;
  F.Table = Tables[Table];
  F.Guarded = Guarded;
  F.Where = TU.locate(At->getSourceRange());
  TU.Result.Migrations.push_back(std::move(F));
  return TU.Result.Migrations.back();
}

void OperationReader::missed(const Expr *E, std::string What) {
  TU.gap(Dialect, E->getSourceRange(), std::move(What));
  if (Current < Tables.size())
    add(MigrationKind::Other, Current, E);
}

Value flagOf(const TranslationUnit &TU, const CXXMemberCallExpr *Call) {
  auto *Callee = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
  return Value::of("true",
                   Callee ? TU.locate(Callee->getMemberLoc()) : Location());
}

/// `[](auto &table) {}` has a body of its own for each type of table.
static const FunctionDecl *madeOf(const FunctionDecl *Operator) {
  if (const FunctionTemplateDecl *T = Operator->getDescribedFunctionTemplate())
    for (const FunctionDecl *Made : T->specializations())
      if (Made->hasBody())
        return Made;
  return Operator->isDependentContext() ? nullptr : Operator;
}

const FunctionDecl *callbackOf(TranslationUnit &TU, const Expr *E) {
  const Expr *S = strip(E);
  if (auto *U = dyn_cast<UnaryOperator>(S))
    S = strip(U->getSubExpr());
  if (const VarDecl *V = variableOf(S))
    if (const Expr *Init = initializerOf(V))
      S = strip(Init);
  if (auto *L = dyn_cast<LambdaExpr>(S))
    return madeOf(L->getCallOperator());
  if (auto *R = dyn_cast<DeclRefExpr>(S))
    if (auto *F = dyn_cast<FunctionDecl>(R->getDecl()))
      return TU.withBody(F);
  return nullptr;
}

} // namespace assoc
