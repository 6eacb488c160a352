// SPDX-License-Identifier: Apache-2.0
// Where code of a TU starts that may declare something by calls.
#include "plugin/recognizers/CodeRoots.h"

#include "plugin/recognizers/Match.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc {

void matchCode(MatchFinder &Finder, MatchFinder::MatchCallback *Callback) {
  // static bool Done = (User.hasMany(Post), true);
  // auto storage = make_storage("boats.db", make_table("boat", ...));
  Finder.addMatcher(
      varDecl(unless(parmVarDecl()), unless(isExpansionInSystemHeader()))
          .bind("variable"),
      Callback);
  // struct Db { Storage storage = make_storage(...); };
  Finder.addMatcher(
      fieldDecl(unless(isExpansionInSystemHeader())).bind("member"), Callback);
  // void associate() { User.hasMany(Post); }
  Finder.addMatcher(
      functionDecl(isDefinition(), unless(isExpansionInSystemHeader()))
          .bind("function"),
      Callback);
}

void forEachRoot(
    const MatchFinder::MatchResult &Result,
    llvm::function_ref<void(const NamedDecl *Owner, const Stmt *Body)> Found) {
  if (auto *F = Result.Nodes.getNodeAs<FunctionDecl>("function")) {
    auto *Method = dyn_cast<CXXMethodDecl>(F);
    if (isInstantiated(F) || (Method && Method->getParent()->isLambda()))
      return;
    if (auto *Constructor = dyn_cast<CXXConstructorDecl>(F))
      for (const CXXCtorInitializer *Init : Constructor->inits())
        Found(F, Init->getInit());
    Found(F, F->getBody());
  } else if (auto *V = Result.Nodes.getNodeAs<VarDecl>("variable")) {
    // Those of a function are read with its body.
    if (!V->isLocalVarDecl() && !isInstantiated(V) && V->hasInit())
      Found(V, V->getInit());
  }
}

} // namespace assoc
