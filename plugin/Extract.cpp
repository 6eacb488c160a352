// SPDX-License-Identifier: Apache-2.0
// All recognisers over one translation unit.
#include "plugin/Extract.h"

#include "plugin/Suppressions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace assoc {

struct Extraction::Impl {
  NolintComments Comments;
  std::set<BodyPlace> MissedBodies;
  PragmaLog Pragmas;
};

Extraction::Extraction() : State(new Impl) {}

Extraction::~Extraction() = default;

void Extraction::watch(Preprocessor &PP) {
  PP.addCommentHandler(&State->Comments);
  State->Pragmas.watch(PP);
}

/// What the user can change: not the hundreds of thousands of nodes of the
/// standard library.
static std::vector<Decl *> userDecls(ASTContext &Context) {
  const SourceManager &SM = Context.getSourceManager();
  std::vector<Decl *> Result;
  // A precompiled header (tool/engine/Heads.h) holds nothing of the user.
  for (Decl *D : Context.getTranslationUnitDecl()->noload_decls())
    if (!SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation())))
      Result.push_back(D);
  return Result;
}

const std::set<BodyPlace> &Extraction::missedBodies() const {
  return State->MissedBodies;
}

Facts Extraction::run(ASTContext &Context,
                      const std::vector<BuilderDescription> &Builders) {
  TranslationUnit TU(Context, State->Pragmas);
  TU.Builders.insert(TU.Builders.end(), Builders.begin(), Builders.end());
  ast_matchers::MatchFinder Finder;
  std::vector<std::unique_ptr<Recognizer>> Recognizers;
  for (RecognizerFactory Make : allRecognizers()) {
    Recognizers.push_back(Make(TU));
    Recognizers.back()->registerMatchers(Finder);
  }

  std::vector<Decl *> Scope = Context.getTraversalScope();
  Context.setTraversalScope(userDecls(Context));
  {
    TraversalKindScope AsIs(Context, TK_AsIs);
    Finder.matchAST(Context);
  }
  for (auto &R : Recognizers)
    R->finish();
  Context.setTraversalScope(Scope);

  TU.Result.Suppressions = State->Comments.all();
  State->MissedBodies = std::move(TU.MissedBodies);
  return std::move(TU.Result);
}

} // namespace assoc
