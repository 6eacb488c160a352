// SPDX-License-Identifier: Apache-2.0
// The pragmas of ORMs that annotate classes: as #pragma, as _Pragma, and in
// the macro that stands for them.
#include "plugin/recognizers/Pragmas.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroArgs.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace assoc {

/// ODB's. libodb has a macro for it, which is empty for other compilers.
static constexpr char Word[] = "db", Macro[] = "PRAGMA_DB",
                      Written[] = "pragma db";

static PragmaToken read(Preprocessor &PP, const Token &T) {
  PragmaToken Result;
  Result.Where = SourceRange(T.getLocation());
  Result.Text = PP.getSpelling(T);
  // Of keywords, too: namespace(), default().
  if (T.getIdentifierInfo()) {
    Result.K = PragmaToken::Name;
  } else if (T.is(tok::string_literal)) {
    Result.K = PragmaToken::String;
    Result.Text = StringRef(Result.Text).drop_front().drop_back().str();
  }
  return Result;
}

namespace {
class Handler : public PragmaHandler {
public:
  explicit Handler(PragmaLog &Log) : PragmaHandler(Word), Log(Log) {}

  void HandlePragma(Preprocessor &PP, PragmaIntroducer Introducer,
                    Token &) override {
    Pragma P;
    P.Where = Introducer.Loc;
    Token T;
    for (PP.Lex(T); T.isNot(tok::eod) && T.isNot(tok::eof); PP.Lex(T))
      P.Tokens.push_back(read(PP, T));
    if (!PP.getSourceManager().isInSystemHeader(P.Where))
      Log.All.push_back(std::move(P));
  }

private:
  PragmaLog &Log;
};

class Callbacks : public PPCallbacks {
public:
  Callbacks(Preprocessor &PP, PragmaLog &Log) : PP(PP), Log(Log) {}

  void MacroExpands(const Token &Name, const MacroDefinition &MD,
                    SourceRange Range, const MacroArgs *Args) override {
    const MacroInfo *Info = MD.getMacroInfo();
    if (!Args || !Info || Info->getNumTokens() != 0 ||
        !Name.getIdentifierInfo() || !Name.getIdentifierInfo()->isStr(Macro) ||
        PP.getSourceManager().isInSystemHeader(Range.getBegin()))
      return;
    Pragma P;
    P.Where = Range.getBegin();
    for (const Token *T = Args->getUnexpArgument(0); T->isNot(tok::eof); ++T)
      P.Tokens.push_back(read(PP, *T));
    Log.All.push_back(std::move(P));
  }

  void SourceRangeSkipped(SourceRange Range, SourceLocation) override {
    const SourceManager &SM = PP.getSourceManager();
    if (SM.isInSystemHeader(Range.getBegin()))
      return;
    StringRef Text = Lexer::getSourceText(CharSourceRange::getCharRange(Range),
                                          SM, PP.getLangOpts());
    if (Text.contains(Written))
      Log.Skipped.push_back(Range);
  }

private:
  Preprocessor &PP;
  PragmaLog &Log;
};
} // namespace

void PragmaLog::watch(Preprocessor &PP) {
  PP.AddPragmaHandler(new Handler(*this)); // PP takes it
  PP.addPPCallbacks(std::make_unique<Callbacks>(PP, *this));
}

bool PragmaLog::isReadElsewhere(const SourceManager &SM,
                                SourceRange Range) const {
  const auto [File, Begin] = SM.getDecomposedLoc(Range.getBegin());
  const unsigned End = SM.getFileOffset(Range.getEnd());
  const auto Name = SM.getFileEntryForID(File);
  return llvm::any_of(All, [&, &Begin = Begin](const Pragma &P) {
    const auto [Of, At] = SM.getDecomposedLoc(SM.getExpansionLoc(P.Where));
    return SM.getFileEntryForID(Of) == Name && At > Begin && At < End;
  });
}

} // namespace assoc
