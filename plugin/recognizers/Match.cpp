// SPDX-License-Identifier: Apache-2.0
// Walking through what the compiler adds to the shapes that users write.
#include "plugin/recognizers/Match.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace assoc {

/// The only argument that the user wrote, or null.
static const Expr *onlyArgument(const CXXConstructExpr *C) {
  if (C->getNumArgs() == 0 || isa<CXXDefaultArgExpr>(C->getArg(0)))
    return nullptr;
  for (unsigned I = 1; I < C->getNumArgs(); ++I)
    if (!isa<CXXDefaultArgExpr>(C->getArg(I)))
      return nullptr;
  return C->getArg(0);
}

/// A cast that turns the value into another one: `bool B = "text"`.
static bool changesValue(const CastExpr *C) {
  switch (C->getCastKind()) {
  case CK_PointerToBoolean:
  case CK_MemberPointerToBoolean:
  case CK_IntegralToBoolean:
  case CK_FloatingToBoolean:
  case CK_IntegralToFloating:
  case CK_FloatingToIntegral:
  case CK_PointerToIntegral:
  case CK_IntegralToPointer:
    return true;
  default:
    return false;
  }
}

static const Expr *stripOnce(const Expr *E) {
  if (auto *C = dyn_cast<CastExpr>(E))
    return changesValue(C) ? E : C->getSubExpr();
  if (auto *C = dyn_cast<CXXConstructExpr>(E)) {
    const Expr *Argument = onlyArgument(C);
    return Argument ? Argument : E;
  }
  if (auto *F = dyn_cast<FullExpr>(E))
    return F->getSubExpr();
  if (auto *M = dyn_cast<MaterializeTemporaryExpr>(E))
    return M->getSubExpr();
  if (auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
    return B->getSubExpr();
  if (auto *L = dyn_cast<CXXStdInitializerListExpr>(E))
    return L->getSubExpr();
  if (auto *S = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
    return S->getReplacement();
  if (auto *U = dyn_cast<CXXUnresolvedConstructExpr>(E))
    return U->getNumArgs() == 1 ? U->getArg(0) : E;
  // `{"name"}` for one value; `{.name = "x"}` is an object with a member.
  if (auto *I = dyn_cast<InitListExpr>(E))
    return I->getNumInits() == 1 && !I->getType()->isRecordType() &&
                   !I->getType()->isArrayType() &&
                   !isa<DesignatedInitExpr>(I->getInit(0))
               ? I->getInit(0)
               : E;
  // A conversion of the standard library: std::string to std::string_view.
  if (auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    auto *D = dyn_cast_or_null<CXXConversionDecl>(Call->getMethodDecl());
    return D && isStandard(D) ? Call->getImplicitObjectArgument() : E;
  }
  return E->IgnoreParens();
}

const Expr *strip(const Expr *E) {
  while (E) {
    const Expr *Inner = stripOnce(E);
    if (Inner == E)
      break;
    E = Inner;
  }
  return E;
}

static const VarDecl *namedVariable(const Expr *E) {
  E = strip(E);
  if (auto *R = dyn_cast_or_null<DeclRefExpr>(E))
    return dyn_cast<VarDecl>(R->getDecl());
  if (auto *M = dyn_cast_or_null<MemberExpr>(E))
    return dyn_cast<VarDecl>(M->getMemberDecl());
  return nullptr;
}

const VarDecl *variableOf(const Expr *E) {
  const VarDecl *Last = nullptr;
  // A chain of references longer than this refers to itself.
  for (unsigned Depth = 0; Depth < 16; ++Depth) {
    const VarDecl *V = namedVariable(E);
    if (!V) // bound to something without a name
      return Last;
    Last = V;
    E = V->getType()->isReferenceType() ? initializerOf(V) : nullptr;
    if (!E)
      return V;
  }
  return nullptr;
}

const Expr *initializerOf(const VarDecl *V) {
  if (isa<ParmVarDecl>(V))
    return nullptr;
  if (const Expr *Init = V->getAnyInitializer())
    return Init;
  // A static member of a class template may not have been instantiated yet.
  if (const VarDecl *Pattern = V->getInstantiatedFromStaticDataMember())
    return Pattern->getAnyInitializer();
  return nullptr;
}

bool isConstant(const TranslationUnit &TU, const VarDecl *V) {
  if (isa<ParmVarDecl>(V))
    return false;
  return V->isConstexpr() || V->getType()->isReferenceType() ||
         V->getType().isConstant(TU.Context);
}

bool isStandard(const FunctionDecl *F) {
  return F->getEnclosingNamespaceContext()->isStdNamespace();
}

bool isInstantiated(const Decl *D) {
  if (auto *V = dyn_cast<VarTemplateSpecializationDecl>(D))
    if (!V->isExplicitSpecialization())
      return true;
  auto *Self = dyn_cast<DeclContext>(D);
  for (const DeclContext *C = Self ? Self : D->getDeclContext(); C;
       C = C->getParent()) {
    if (auto *Function = dyn_cast<FunctionDecl>(C))
      if (Function->isTemplateInstantiation())
        return true;
    if (auto *Class = dyn_cast<ClassTemplateSpecializationDecl>(C))
      if (!Class->isExplicitSpecialization() &&
          !isa<ClassTemplatePartialSpecializationDecl>(Class))
        return true;
  }
  return false;
}

std::vector<const NamedDecl *> lookup(const ASTContext &Context,
                                      StringRef QualifiedName) {
  std::vector<const DeclContext *> In = {Context.getTranslationUnitDecl()};
  std::vector<const NamedDecl *> Found;
  llvm::SmallVector<StringRef, 4> Names;
  QualifiedName.split(Names, "::");
  for (StringRef Name : Names) {
    Found.clear();
    for (const DeclContext *C : In)
      for (const NamedDecl *D :
           C->getPrimaryContext()->lookup(&Context.Idents.get(Name)))
        Found.push_back(D->getUnderlyingDecl());
    In.clear();
    for (const NamedDecl *D : Found)
      if (auto *C = dyn_cast<DeclContext>(D))
        In.push_back(C);
  }
  return Found;
}

static bool isCondition(const Stmt *S) {
  if (auto *B = dyn_cast<BinaryOperator>(S))
    return B->isLogicalOp();
  return isa<IfStmt, SwitchStmt, WhileStmt, DoStmt, ForStmt, CXXForRangeStmt,
             CXXCatchStmt, AbstractConditionalOperator>(S);
}

static void walk(const Stmt *S, bool Guarded, bool InBlock,
                 llvm::function_ref<void(const CallSite &)> Found) {
  if (!S)
    return;
  if (auto *Default = dyn_cast<CXXDefaultInitExpr>(S))
    return walk(Default->getExpr(), Guarded, false, Found);
  bool Below = Guarded || isCondition(S);
  // Temporaries of a call are cleaned up around it.
  bool Block = isa<CompoundStmt>(S) || (InBlock && isa<FullExpr>(S));
  for (const Stmt *Child : S->children())
    walk(Child, Below, Block, Found);
  if (auto *Call = dyn_cast<CallExpr>(S))
    Found({Call, Guarded, InBlock});
}

void forEachCall(const Stmt *Body,
                 llvm::function_ref<void(const CallSite &)> Found) {
  walk(Body, false, false, Found);
}

bool isGuarded(ASTContext &Context, const Expr &E) {
  DynTypedNode At = DynTypedNode::create(E);
  for (;;) {
    DynTypedNodeList Parents = Context.getParents(At);
    if (Parents.empty() || Parents[0].get<FunctionDecl>())
      return false;
    At = Parents[0];
    if (const Stmt *S = At.get<Stmt>();
        S && isa<IfStmt, SwitchStmt, ConditionalOperator>(S))
      return true;
  }
}

Location behind(const TranslationUnit &TU, const CallSite &Site) {
  SourceLocation End = Site.Call->getEndLoc();
  if (!Site.IsStatement || Site.Call->getBeginLoc().isMacroID() ||
      End.isMacroID())
    return {};
  SourceLocation Behind = Lexer::findLocationAfterToken(
      End, tok::semi, TU.Context.getSourceManager(), TU.Context.getLangOpts(),
      /*SkipTrailingWhitespaceAndNewLine=*/false);
  if (Behind.isInvalid())
    return {};
  return TU.locate(SourceRange(Behind.getLocWithOffset(-1))).behind();
}

} // namespace assoc
