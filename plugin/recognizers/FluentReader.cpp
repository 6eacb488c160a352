// SPDX-License-Identifier: Apache-2.0
// Runs through code that declares something by calls: variables, helpers and
// conditions.
#include "plugin/recognizers/FluentReader.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

#include <utility>

using namespace clang;

namespace assoc {

void FluentReader::enter(const FunctionDecl *F, Handle First) {
  Entered.insert(F);
  Variables[F->getParamDecl(0)] = First;
  walk(F->getBody());
}

/// `if (data)`, `if (data != nullptr)`: it is always there.
bool FluentReader::isKnown(const Expr *Condition) const {
  if (!Condition)
    return false;
  const Expr *E = Condition->IgnoreParenImpCasts();
  if (auto *B = dyn_cast<BinaryOperator>(E); B && B->getOpcode() == BO_NE)
    E = B->getLHS()->IgnoreParenImpCasts();
  const VarDecl *V = variableOf(E);
  auto It = V ? Variables.find(V) : Variables.end();
  return It != Variables.end() && bool(It->second);
}

void FluentReader::walkIf(const IfStmt *If) {
  const bool Before = Guarded;
  walk(If->getInit());
  walk(If->getConditionVariableDeclStmt());
  walk(If->getCond());
  Guarded |= !isKnown(If->getCond());
  walk(If->getThen());
  Guarded = true;
  walk(If->getElse());
  Guarded = Before;
}

void FluentReader::walk(const Stmt *S) {
  if (!S)
    return;
  if (auto *E = dyn_cast<Expr>(S)) {
    eval(E);
    return;
  }
  if (auto *If = dyn_cast<IfStmt>(S))
    return walkIf(If);
  if (auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *One : D->decls())
      if (auto *V = dyn_cast<VarDecl>(One); V && V->getInit()) {
        const Handle Value = eval(V->getInit());
        Variables[V] = Value;
      }
    return;
  }
  if (auto *Return = dyn_cast<ReturnStmt>(S)) {
    Returned = eval(Return->getRetValue());
    return;
  }
  const bool Before = Guarded;
  Guarded |= isa<ForStmt, CXXForRangeStmt, WhileStmt, DoStmt, SwitchStmt>(S);
  for (const Stmt *Child : S->children())
    walk(Child);
  Guarded = Before;
}

FluentReader::Handle FluentReader::eval(const Expr *E) {
  E = strip(E);
  if (!E || isa<LambdaExpr>(E)) // read where it is called
    return {};
  if (auto *U = dyn_cast<UnaryOperator>(E))
    return eval(U->getSubExpr());
  if (auto *B = dyn_cast<BinaryOperator>(E); B && B->isAssignmentOp()) {
    const Handle Right = eval(B->getRHS());
    if (const VarDecl *V = variableOf(B->getLHS()))
      Variables[V] = Right;
    return Right;
  }
  if (auto *Call = dyn_cast<CallExpr>(E))
    return call(Call);
  if (const VarDecl *V = variableOf(E)) {
    auto It = Variables.find(V);
    return It == Variables.end() ? Handle() : It->second;
  }
  const bool Before = Guarded;
  Guarded |= isa<AbstractConditionalOperator>(E);
  if (auto *B = dyn_cast<BinaryOperator>(E))
    Guarded |= B->isLogicalOp();
  for (const Stmt *Child : E->children())
    walk(Child);
  Guarded = Before;
  return {};
}

FluentReader::Handle FluentReader::call(const CallExpr *Call) {
  if (isOwnCall(Call))
    return {};
  auto *Member = dyn_cast<CXXMemberCallExpr>(Call);
  const CXXMethodDecl *Method = Member ? Member->getMethodDecl() : nullptr;
  if (!Method || !Method->getIdentifier())
    return inlined(Call);
  const Handle On = eval(Member->getImplicitObjectArgument());
  return On ? callOn(On, Member, Method->getName()) : inlined(Call);
}

/// A function or lambda that is given a handle, and a lambda that has caught
/// one: as if its body stood here.
FluentReader::Handle FluentReader::inlined(const CallExpr *Call) {
  const FunctionDecl *F = Call->getDirectCallee();
  auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  const bool IsLambda = Method && Method->getParent()->isLambda();
  const unsigned First = isa<CXXOperatorCallExpr>(Call) && Method ? 1 : 0;
  bool IsGiven = IsLambda;
  llvm::SmallVector<Handle, 4> Values;
  for (const Expr *Argument : Call->arguments()) {
    Values.push_back(eval(Argument));
    IsGiven |= bool(Values.back());
  }
  if (!IsGiven)
    return {};
  const FunctionDecl *Definition = TU.withBody(F);
  if (!Definition || Depth > 8) {
    missed(Call,
           std::string("what this call does with ") + Subject + " is not read");
    return {};
  }
  for (unsigned I = 0; I < Definition->getNumParams(); ++I)
    if (I + First < Values.size()) {
      const ParmVarDecl *P = Definition->getParamDecl(I);
      Variables[P] = Values[I + First];
      Passed[P] = Call->getArg(I + First);
    }
  Entered.insert(Definition);
  ++Depth;
  Returned = {};
  walk(Definition->getBody());
  --Depth;
  return std::exchange(Returned, {});
}

} // namespace assoc
