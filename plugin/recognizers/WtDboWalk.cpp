// SPDX-License-Identifier: Apache-2.0
// The way through persist(): helpers, lambdas, bases and conditions, up to the
// calls of Wt::Dbo.
#include "plugin/recognizers/WtDbo.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace assoc::wt {

void MappingReader::missed(const Expr *E, std::string What) {
  Understood = false;
  TU.gap(Dialect, E->getSourceRange(), std::move(What), Entity);
}

namespace {
struct Callee {
  StringRef Name;
  llvm::SmallVector<const FunctionDecl *, 4> Functions;
  const Expr *Object = nullptr; ///< null: *this, or no member function
  bool IsMember = false, Unqualified = false;
  const LambdaExpr *Lambda = nullptr;
};
} // namespace

static const LambdaExpr *lambdaOf(const Expr *E) {
  E = strip(E);
  if (auto *L = dyn_cast_or_null<LambdaExpr>(E))
    return L;
  const VarDecl *V = E ? variableOf(E) : nullptr;
  const Expr *Init = V ? initializerOf(V) : nullptr;
  return Init ? dyn_cast<LambdaExpr>(strip(Init)) : nullptr;
}

static StringRef identifier(DeclarationName Name) {
  return Name.isIdentifier() ? Name.getAsIdentifierInfo()->getName() : "";
}

static Callee calleeOf(const CallExpr *Call) {
  Callee C;
  const Expr *E = Call->getCallee()->IgnoreParenImpCasts();
  if (auto *Op = dyn_cast<CXXOperatorCallExpr>(Call)) {
    if (Op->getOperator() == OO_Call)
      C.Lambda = lambdaOf(Op->getArg(0));
    return C;
  }
  if (auto *O = dyn_cast<OverloadExpr>(E)) {
    C.Name = identifier(O->getName());
    for (const NamedDecl *D : O->decls())
      if (const FunctionDecl *F = asFunction(D))
        C.Functions.push_back(F);
    if (auto *M = dyn_cast<UnresolvedMemberExpr>(E)) {
      C.IsMember = true;
      C.Object = M->isImplicitAccess() ? nullptr : M->getBase();
    } else {
      C.Unqualified = cast<UnresolvedLookupExpr>(E)->requiresADL();
    }
  } else if (auto *M = dyn_cast<CXXDependentScopeMemberExpr>(E)) {
    C.Name = identifier(M->getMember());
    C.IsMember = true;
    C.Object = M->isImplicitAccess() ? nullptr : M->getBase();
  } else if (auto *D = dyn_cast<DependentScopeDeclRefExpr>(E)) {
    C.Name = identifier(D->getDeclName());
    C.IsMember = true;
  } else if (auto *M = dyn_cast<MemberExpr>(E)) {
    C.Name = identifier(M->getMemberDecl()->getDeclName());
    C.IsMember = true;
    C.Object = M->getBase();
    if (auto *F = dyn_cast<FunctionDecl>(M->getMemberDecl()))
      C.Functions.push_back(F);
  } else if (auto *R = dyn_cast<DeclRefExpr>(E);
             R && isa<FunctionDecl>(R->getDecl())) {
    C.Name = identifier(R->getDecl()->getDeclName());
    C.Functions.push_back(cast<FunctionDecl>(R->getDecl()));
  } else {
    C.Lambda = lambdaOf(E);
  }
  return C;
}

static bool isMapping(StringRef Name) {
  return Name == "belongsTo" || Name == "hasOne" || Name == "hasMany" ||
         Name == "field" || Name == "id" || Name == "auxId";
}

bool isWtCall(const CallExpr *Call) {
  Callee C = calleeOf(Call);
  return !C.IsMember && isMapping(C.Name) &&
         llvm::any_of(C.Functions, [](const FunctionDecl *F) {
           return isInWtDbo(F) && isLibrary(F);
         });
}

/// Wt::Dbo::belongsTo(a, ...), through using and aliases; belongsTo(a, ...)
/// that only the type of `a` will find.
static bool isMappingCall(const Callee &C) {
  if (C.IsMember || !isMapping(C.Name))
    return false;
  if (C.Functions.empty())
    return C.Unqualified;
  return llvm::any_of(C.Functions, [&C](const FunctionDecl *F) {
    return isInWtDbo(F) || (C.Name == "field" && C.Unqualified);
  });
}

/// Known to hold whenever Wt makes the schema.
static bool holds(const Expr *Condition, const Frame &In) {
  auto *Call = dyn_cast<CallExpr>(strip(Condition));
  if (!Call)
    return false;
  Callee C = calleeOf(Call);
  return C.IsMember && C.Object && isAction(C.Object, In) &&
         (C.Name == "session" || C.Name == "isSchema");
}

void MappingReader::walk(const Stmt *S, const Frame &In, bool Guarded) {
  if (!S)
    return;
  if (auto *If = dyn_cast<IfStmt>(S)) {
    walk(If->getInit(), In, Guarded);
    walk(If->getCond(), In, Guarded);
    walk(If->getThen(), In, Guarded || !holds(If->getCond(), In));
    return walk(If->getElse(), In, true);
  }
  if (auto *L = dyn_cast<LambdaExpr>(S)) {
    // With parameters: read where it is called.
    if (L->getCallOperator()->getNumParams() == 0)
      walk(L->getBody(), In, Guarded);
    return;
  }
  if (auto *Call = dyn_cast<CallExpr>(S))
    return call(Call, In, Guarded);
  bool Below = Guarded || isa<ForStmt, CXXForRangeStmt, WhileStmt, DoStmt,
                              SwitchStmt, AbstractConditionalOperator>(S);
  if (auto *B = dyn_cast<BinaryOperator>(S))
    Below |= B->isLogicalOp();
  for (const Stmt *Child : S->children())
    walk(Child, In, Below);
}

void MappingReader::call(const CallExpr *Call, const Frame &In, bool Guarded) {
  Callee C = calleeOf(Call);
  if (C.Lambda && C.Lambda->getCallOperator()->getNumParams() != 0) {
    unsigned First = isa<CXXOperatorCallExpr>(Call) ? 1 : 0;
    return inlined(Call, C.Lambda->getCallOperator(), First, In, Guarded);
  }
  if (isMappingCall(C) && Call->getNumArgs() != 0)
    return declare(Call, C.Name, In, Guarded);
  if (C.Object && isAction(C.Object, In)) {
    if (C.Name != "session" && C.Name != "getsValue" && C.Name != "setsValue" &&
        C.Name != "isSchema")
      missed(Call, "what the action does here is not read");
    return;
  }
  if (llvm::none_of(Call->arguments(),
                    [&](const Expr *E) { return isAction(E, In); })) {
    for (const Stmt *Child : Call->children())
      walk(Child, In, Guarded);
    return;
  }

  // A helper. Of several, only the one that takes as many arguments.
  const FunctionDecl *Helper = nullptr;
  unsigned Count = 0;
  for (const FunctionDecl *F : C.Functions)
    if (F->getMinRequiredArguments() <= Call->getNumArgs() &&
        Call->getNumArgs() <= F->getNumParams()) {
      Helper = F;
      ++Count;
    }
  if (Count > 1)
    return missed(Call, "which overload of " + C.Name.str() +
                            "() is called is not known");
  if (C.IsMember)
    return method(Call, C.Name, Helper, C.Object, In, Guarded);
  inlined(Call, Helper, 0, In, Guarded);
}

/// \code
///   Base::persist(a);
///   address.persist(a);
///   mapRelations(a);
/// \endcode
void MappingReader::method(const CallExpr *Call, StringRef Name,
                           const FunctionDecl *Callee, const Expr *Object,
                           const Frame &In, bool Guarded) {
  Member M = Object ? readMember(TU, Object, In)
                    : Member{QualType(), In.Self, In.Self, In.Path};
  if (!M.Record)
    return missed(Call, Name.str() + "() is not read");
  const CXXRecordDecl *Owner = nullptr;
  if (Callee) {
    Owner = cast<CXXRecordDecl>(Callee->getParent());
  } else {
    // In a dependent base: of the class itself only if no base has it.
    for (const CXXBaseSpecifier &B : definitionOf(M.Record)->bases())
      if (const CXXRecordDecl *Base = recordOf(B.getType(), M.Record))
        if (!Callee)
          Callee = findMethod(Base, Name, Owner);
    if (!Callee)
      Callee = findMethod(M.Record, Name, Owner);
  }
  const CXXRecordDecl *Pattern = definitionOf(M.Record);
  bool Own =
      Owner && (Owner->getCanonicalDecl() == M.Record->getCanonicalDecl() ||
                Owner->getCanonicalDecl() == Pattern->getCanonicalDecl());
  if (auto *T = dyn_cast_or_null<ClassTemplateSpecializationDecl>(M.Record);
      T && Owner)
    Own |= T->getSpecializedTemplate()->getTemplatedDecl() ==
           Owner->getCanonicalDecl();
  if (Name == "persist" && Owner && (!Own || M.Record != In.Self))
    return embed(Own ? M.Record : Owner, M.Name, Call->getSourceRange());
  Frame Inner = In;
  Inner.Self = M.Record;
  Inner.Path = M.Name;
  inlined(Call, Callee, 0, Inner, Guarded);
}

void MappingReader::embed(const CXXRecordDecl *Record, std::string Member,
                          SourceRange Where) {
  Out.Classes.push_back(Record);
  EmbedFact E;
  E.Owner = Entity;
  E.Dialect = Dialect;
  E.Embedded = TU.symbol(*Record);
  E.Member = std::move(Member);
  E.Ordinal = Ordinal++;
  E.Where = TU.locate(Where);
  TU.Result.Embeds.push_back(std::move(E));
}

void MappingReader::inlined(const CallExpr *Call, const FunctionDecl *Callee,
                            unsigned FirstArgument, Frame In, bool Guarded) {
  const FunctionDecl *F = bodyOf(TU, Callee);
  if (!F || isLibrary(F))
    return missed(Call, "a call that is given the action is not read");
  Frame Inner;
  Inner.Caller = &In;
  Inner.Self = In.Self;
  Inner.Path = In.Path;
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    const ParmVarDecl *P = F->getParamDecl(I);
    unsigned A = I + FirstArgument;
    if (P->isParameterPack() || Depth > 8)
      return missed(Call, "a call that is given the action is not read");
    if (A < Call->getNumArgs() && !isa<CXXDefaultArgExpr>(Call->getArg(A)))
      Inner.Arguments[P] = Call->getArg(A);
    else if (P->hasDefaultArg() && !P->hasUninstantiatedDefaultArg() &&
             !P->hasUnparsedDefaultArg())
      Inner.Arguments[P] = P->getDefaultArg();
  }
  ++Depth;
  walk(F->getBody(), Inner, Guarded);
  --Depth;
}

} // namespace assoc::wt
