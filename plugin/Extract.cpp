// SPDX-License-Identifier: Apache-2.0
// All recognisers over one translation unit.
#include "plugin/Extract.h"

#include "plugin/Files.h"
#include "plugin/Suppressions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"

#include <algorithm>
#include <set>

using namespace clang;

namespace assoc {

struct Extraction::Impl {
  NolintComments Comments;
  std::set<BodyPlace> MissedBodies;
  PragmaLog Pragmas;
  bool HasUserHead = false;
};

Extraction::Extraction() : State(new Impl) {}

Extraction::~Extraction() = default;

void Extraction::watch(Preprocessor &PP, bool HeadIsOfUser) {
  State->HasUserHead =
      HeadIsOfUser && !PP.getPreprocessorOpts().ImplicitPCHInclude.empty();
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

/// CMake's header of what is to be precompiled, as text: what it includes
/// counts as the system's.
static bool includesHeadOfCMake(const SourceManager &SM) {
  for (unsigned I = 0; I < SM.local_sloc_entry_size(); ++I) {
    const SrcMgr::SLocEntry &Entry = SM.getLocalSLocEntry(I);
    if (Entry.isFile() && isOfCMake(Entry.getFile().getName()) &&
        SM.isInSystemHeader(SM.getLocForEndOfFile(SM.getFileID(
            SourceLocation::getFromRawEncoding(Entry.getOffset())))))
      return true;
  }
  return false;
}

/// Whatever the facts do not have may be in a header that was not read.
static void noteHiddenHead(Facts &F) {
  std::set<SharedText> Dialects;
  auto NoteAll = [&](const auto &...Lists) {
    auto Note = [&](const auto &Fact) { Dialects.insert(Fact.Dialect); };
    (std::for_each(Lists.begin(), Lists.end(), Note), ...);
  };
  NoteAll(F.Entities, F.Registrations, F.Columns, F.Indexes, F.Associations,
          F.Migrations);
  for (SharedText Dialect : Dialects)
    F.Gaps.push_back(
        {Dialect,
         "",
         "declarations in a precompiled header are not read by this host",
         {F.MainFile, 1, 1, 1, 1, 0, 0}});
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
  if (State->HasUserHead || includesHeadOfCMake(Context.getSourceManager()))
    noteHiddenHead(TU.Result);
  else
    TU.noteUnread();
  State->MissedBodies = std::move(TU.MissedBodies);
  return std::move(TU.Result);
}

} // namespace assoc
