// SPDX-License-Identifier: Apache-2.0
// Places, names and texts of one translation unit, the same in every TU that
// sees the same file.
#include "plugin/recognizers/Recognizer.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace assoc {

/// The range of characters in a file. A macro's argument keeps its own place;
/// for the rest of an expansion it is the place of the macro's name.
static CharSourceRange fileRange(SourceRange Range, const ASTContext &Context) {
  const SourceManager &SM = Context.getSourceManager();
  const LangOptions &Lang = Context.getLangOpts();
  CharSourceRange Result =
      Lexer::makeFileCharRange(CharSourceRange::getTokenRange(Range), SM, Lang);
  if (Result.isValid())
    return Result;
  return Lexer::getAsCharRange(SM.getExpansionRange(Range), SM, Lang);
}

TranslationUnit::TranslationUnit(ASTContext &Context, const PragmaLog &Pragmas)
    : Context(Context), Pragmas(Pragmas) {
  const SourceManager &SM = Context.getSourceManager();
  Result.MainFile = pathOf(SM.getLocForStartOfFile(SM.getMainFileID()));
}

Location TranslationUnit::locate(SourceRange Range) const {
  Location Where;
  if (Range.isInvalid())
    return Where;
  const SourceManager &SM = Context.getSourceManager();
  CharSourceRange Chars = fileRange(Range, Context);
  auto [File, Begin] = SM.getDecomposedLoc(Chars.getBegin());
  auto [EndFile, End] = SM.getDecomposedLoc(Chars.getEnd());
  if (EndFile != File || End < Begin) // begins and ends in different files
    End = Begin;
  Where.File = pathOf(Chars.getBegin());
  Where.Offset = Begin;
  Where.Length = End - Begin;
  Where.Line = SM.getLineNumber(File, Begin);
  Where.Column = SM.getColumnNumber(File, Begin);
  Where.EndLine = SM.getLineNumber(File, End);
  Where.EndColumn = SM.getColumnNumber(File, End);
  return Where;
}

std::string TranslationUnit::symbol(const NamedDecl &D) {
  const auto *Canonical = cast<NamedDecl>(D.getCanonicalDecl());
  SmallString<128> Name;
  // True where there is no USR: only for declarations without a name.
  if (index::generateUSRForDecl(Canonical, Name))
    Name = D.getQualifiedNameAsString();
  if (!Canonical->hasExternalFormalLinkage()) {
    Name += '@';
    Name += pathOf(Canonical->getLocation());
  }
  Named.try_emplace(std::string(Name), &D);
  return std::string(Name);
}

std::string TranslationUnit::sourceText(SourceRange Range) const {
  if (Range.isInvalid())
    return "";
  return Lexer::getSourceText(fileRange(Range, Context),
                              Context.getSourceManager(), Context.getLangOpts())
      .str();
}

void TranslationUnit::gap(StringRef Dialect, SourceRange Range,
                          std::string What, std::string Entity) {
  Result.Gaps.push_back(
      {Dialect.str(), std::move(Entity), std::move(What), locate(Range)});
}

std::string TranslationUnit::pathOf(SourceLocation Loc) const {
  const SourceManager &SM = Context.getSourceManager();
  return absolutePath(SM.getFilename(SM.getExpansionLoc(Loc)),
                      SM.getFileManager());
}

std::string absolutePath(StringRef Name, const FileManager &Files) {
  SmallString<256> Path(Name);
  if (Path.empty())
    return "";
  Files.makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

#define ASSOC_RECOGNIZER(NAME, ...)                                            \
  std::unique_ptr<Recognizer> NAME(TranslationUnit &);
#include "plugin/recognizers/Recognizers.def"

const std::vector<RecognizerFactory> &allRecognizers() {
  static const std::vector<RecognizerFactory> All = {
#define ASSOC_RECOGNIZER(NAME, ...) NAME,
#include "plugin/recognizers/Recognizers.def"
  };
  return All;
}

const std::vector<RecognizerHints> &allHints() {
  static const std::vector<RecognizerHints> All = {
#define ASSOC_RECOGNIZER(NAME, ...) RecognizerHints{__VA_ARGS__},
#include "plugin/recognizers/Recognizers.def"
  };
  return All;
}

BodyPlace placeOf(const SourceManager &SM, SourceLocation Begin) {
  Begin = SM.getExpansionLoc(Begin);
  return {SM.getFilename(Begin).str(), SM.getFileOffset(Begin)};
}

const FunctionDecl *TranslationUnit::withBody(const FunctionDecl *F) {
  if (!F)
    return nullptr;
  const FunctionDecl *Definition = nullptr;
  if (F->hasBody(Definition))
    return Definition;
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  for (const FunctionDecl *From : {F, Pattern})
    if (From)
      for (const FunctionDecl *D : From->redecls())
        if (D->hasSkippedBody()) {
          SourceLocation Begin = D->getBeginLoc();
          if (auto *Template = D->getDescribedFunctionTemplate())
            Begin = Template->getBeginLoc();
          MissedBodies.insert(placeOf(Context.getSourceManager(), Begin));
        }
  return nullptr;
}

} // namespace assoc
