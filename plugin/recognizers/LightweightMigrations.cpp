// SPDX-License-Identifier: Apache-2.0
// Lightweight: where migrations are, and in which order they run.
#include "plugin/recognizers/LightweightMigrations.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::lightweight {

static constexpr const char *Builder =
    "::Lightweight::SqlMigrationQueryBuilder";

/// \code
///   LIGHTWEIGHT_SQL_MIGRATION(20260101, "boats") { plan.CreateTable("boats");
///   } SqlMigration::Migration<20260102> next{"keys", [](auto &plan) {...}};
///   struct Third : SqlMigration::MigrationBase { void Up(...) const override;
///   };
/// \endcode
void Migrations::registerMatchers(MatchFinder &Finder) {
  const auto Plan = qualType(hasUnqualifiedDesugaredType(
      recordType(hasDeclaration(cxxRecordDecl(hasName(Builder))))));
  Finder.addMatcher(
      cxxMethodDecl(isDefinition(), unless(isExpansionInSystemHeader()),
                    hasAnyParameter(hasType(qualType(references(Plan)))))
          .bind("method"),
      this);
  Finder.addMatcher(
      cxxConstructExpr(
          unless(isExpansionInSystemHeader()),
          hasType(qualType(hasUnqualifiedDesugaredType(
              recordType(hasDeclaration(cxxRecordDecl(
                  hasName("::Lightweight::SqlMigration::Migration"))))))),
          hasDeclaration(cxxConstructorDecl(unless(isCopyConstructor()),
                                            unless(isMoveConstructor()))),
          optionally(hasAncestor(functionDecl().bind("in"))))
          .bind("object"),
      this);
  // connection.Migration().CreateTable("boats"), and
  // statement.MigrateDirect([](SqlMigrationQueryBuilder &plan) {...}).
  Finder.addMatcher(
      cxxMemberCallExpr(
          unless(isExpansionInSystemHeader()),
          callee(cxxMethodDecl(hasAnyName("Migration", "MigrateDirect"))),
          optionally(hasAncestor(functionDecl().bind("in"))))
          .bind("call"),
      this);
}

static bool isInLibrary(const Decl *D) {
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
    if (auto *N = dyn_cast<NamespaceDecl>(C);
        N && N->getName() == "Lightweight" &&
        N->getParent()->isTranslationUnit())
      return true;
  return false;
}

void Migrations::run(const MatchFinder::MatchResult &Result) {
  auto *In = Result.Nodes.getNodeAs<FunctionDecl>("in");
  if (In && isInLibrary(In))
    return;
  if (auto *Object = Result.Nodes.getNodeAs<CXXConstructExpr>("object"))
    return readObject(Object, In);
  if (auto *Call = Result.Nodes.getNodeAs<CXXMemberCallExpr>("call")) {
    if (isInLibrary(Call->getMethodDecl()->getParent()))
      missed(Call->getExprLoc());
    return;
  }
  auto *Method = Result.Nodes.getNodeAs<CXXMethodDecl>("method");
  if (isInLibrary(Method) || Method->isDependentContext())
    return;
  if (Method->getParent()->isLambda())
    Lambdas.push_back(Method);
  if (!Method->getIdentifier() || Method->size_overridden_methods() == 0)
    return;
  if (Method->getName() == "Up")
    readClass(Method);
  else if (Method->getName() == "Down")
    readBack(Method);
}

/// The first number in it: `MigrationTimestamp{2026}`, or a constant that
/// holds one.
static std::optional<std::uint64_t>
numberIn(const ASTContext &Context, const Stmt *S, unsigned Depth = 0) {
  auto *E = dyn_cast_or_null<Expr>(S);
  if (!E || Depth > 16)
    return std::nullopt;
  Expr::EvalResult Number;
  if (!E->isValueDependent() && E->getType()->isIntegralOrEnumerationType() &&
      E->EvaluateAsInt(Number, Context))
    return Number.Val.getInt().getLimitedValue();
  if (const VarDecl *V = variableOf(E))
    return numberIn(Context, initializerOf(V), Depth + 1);
  for (const Stmt *Child : E->children())
    if (auto Found = numberIn(Context, Child, Depth + 1))
      return Found;
  return std::nullopt;
}

/// What the constructor hands to MigrationBase.
static std::optional<std::uint64_t> stampOf(TranslationUnit &TU,
                                            const CXXRecordDecl *Class) {
  for (const CXXConstructorDecl *C : Class->ctors()) {
    auto *Body = dyn_cast_or_null<CXXConstructorDecl>(TU.withBody(C));
    if (!Body)
      continue;
    for (const CXXCtorInitializer *I : Body->inits())
      if (auto *Call = dyn_cast_or_null<CXXConstructExpr>(
              I->isBaseInitializer() ? I->getInit()->IgnoreImplicit()
                                     : nullptr);
          Call && Call->getNumArgs() != 0 &&
          Call->getConstructor()->getParent()->getName() == "MigrationBase")
        return numberIn(TU.Context, Call->getArg(0));
  }
  return std::nullopt;
}

void Migrations::readClass(const CXXMethodDecl *Up) {
  const CXXRecordDecl *Class = Up->getParent();
  read(Up, stampOf(TU, Class), Class->getParentFunctionOrMethod() != nullptr);
}

/// Its callbacks, up and down, follow the title and perhaps other data. Objects
/// of functions come and go, as in tests.
void Migrations::readObject(const CXXConstructExpr *Object, bool IsLocal) {
  auto *Class = dyn_cast<ClassTemplateSpecializationDecl>(
      Object->getConstructor()->getParent());
  if (!Class)
    return;
  std::vector<const Expr *> Callbacks;
  for (const Expr *Argument : Object->arguments()) {
    const CXXRecordDecl *Type =
        Argument->getType().getNonReferenceType()->getAsCXXRecordDecl();
    if (Type && Type->getIdentifier() && Type->getName() == "function" &&
        !isa<CXXDefaultArgExpr>(Argument))
      Callbacks.push_back(Argument);
  }
  if (Callbacks.empty())
    return;
  const TemplateArgument &Stamp = Class->getTemplateArgs()[0];
  std::optional<std::uint64_t> Number;
  if (Stamp.getKind() == TemplateArgument::Integral)
    Number = Stamp.getAsIntegral().getLimitedValue();
  const FunctionDecl *Up = callbackOf(TU, Callbacks[0]);
  if (Up)
    read(Up, Number, IsLocal);
  else
    TU.gap("lightweight", Object->getSourceRange(),
           "what this migration does is not read");
  if (Callbacks.size() > 1)
    if (const FunctionDecl *Down = callbackOf(TU, Callbacks[1]))
      readBack(Down);
}

void Migrations::read(const FunctionDecl *Up,
                      std::optional<std::uint64_t> Stamp, bool MayNotRun) {
  Read.insert(Up);
  if (!Stamp)
    TU.gap("lightweight", Up->getLocation(),
           "the time stamp of this migration is not known");
  MigrationReader R(TU, Stamp, MayNotRun);
  R.read(Up);
  Read.insert(R.functions().begin(), R.functions().end());
}

void Migrations::readBack(const FunctionDecl *Down) {
  const std::size_t Operations = TU.Result.Migrations.size(),
                    Gaps = TU.Result.Gaps.size();
  MigrationReader R(TU, 0, true);
  R.read(Down);
  Read.insert(Down);
  Read.insert(R.functions().begin(), R.functions().end());
  TU.Result.Migrations.resize(Operations);
  TU.Result.Gaps.resize(Gaps);
}

void Migrations::missed(SourceLocation At) {
  TU.gap("lightweight", At, "what is run outside of migrations is not read");
}

/// Other functions are read where they are called.
void Migrations::finish() {
  for (const FunctionDecl *F : Lambdas)
    if (!Read.count(F))
      missed(F->getLocation());
}

} // namespace assoc::lightweight
