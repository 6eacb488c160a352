// SPDX-License-Identifier: Apache-2.0
// Reads tokens ahead of the parser: cheaper than parsing by far.
#include "plugin/Bodies.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;
using llvm::StringRef;

namespace assoc {

BodyFilter::BodyFilter(const std::vector<BuilderDescription> &Builders,
                       const std::set<BodyPlace> &Wanted)
    : Wanted(Wanted) {
  for (const RecognizerHints &H : allHints()) {
    llvm::SmallVector<StringRef, 16> List;
    StringRef(H.Words).split(List, ' ', -1, /*KeepEmpty=*/false);
    for (StringRef Word : List)
      Words.insert(Word);
    IsIncomplete |= !H.Words;
    List.clear();
    StringRef(H.LibraryFunctions).split(List, ' ', -1, /*KeepEmpty=*/false);
    for (StringRef Name : List)
      LibraryFunctions.insert(Name);
  }
  auto Add = [this](const BuilderDescription &D) {
    for (const std::string &Word : D.words())
      Words.insert(Word);
  };
  Add(sqliteOrm());
  llvm::for_each(Builders, Add);
}

void BodyFilter::watch(Preprocessor &P) {
  PP = &P;
  P.setTokenWatcher([this](const Token &T) { token(T); });
}

/// The marked function is named before its mark or after it. A word too many
/// costs time and nothing else.
void BodyFilter::token(const Token &T) {
  const IdentifierInfo *Name =
      T.isAnnotation() ? nullptr : T.getIdentifierInfo();
  if (T.isOneOf(tok::l_paren, tok::l_square) && Previous &&
      Previous->getName() != "annotate") {
    Named = Previous;
    if (Seen == Marked) {
      learn(*Named);
      Seen = Nothing;
    }
  } else if (T.is(tok::identifier) && Name->getName() == "annotate") {
    Seen = Annotate;
  } else if (Seen == Annotate && T.is(tok::string_literal)) {
    Seen = Nothing;
    if (StringRef(T.getLiteralData(), T.getLength()).contains("\"assoc::")) {
      Seen = Marked;
      if (Named)
        learn(*Named);
    }
  }
  Previous = T.is(tok::identifier) ? Name : nullptr;
}

void BodyFilter::learn(const IdentifierInfo &Name) {
  if (Words.insert(Name.getName()).second)
    Macros.clear();
}

bool BodyFilter::expandsToWord(const MacroInfo &Macro) {
  auto [It, New] = Macros.try_emplace(&Macro, false);
  if (!New) // known, or expands to itself
    return It->second;
  // Whatever ## makes.
  bool Result = llvm::any_of(Macro.tokens(), [this](const Token &T) {
    return T.is(tok::hashhash) ||
           (T.getIdentifierInfo() && isWord(T.getIdentifierInfo()->getName()));
  });
  return Macros[&Macro] = Result;
}

bool BodyFilter::isWord(StringRef Name) {
  if (Words.count(Name))
    return true;
  const MacroInfo *Macro = PP->getMacroInfo(PP->getIdentifierInfo(Name));
  return Macro && expandsToWord(*Macro);
}

/// Whoever specialises a template of that name says in its functions what the
/// ORM shall know: sql_value_traits<T>::type().
bool BodyFilter::specializesWord(const Decl &Function) {
  auto *In =
      dyn_cast<ClassTemplateSpecializationDecl>(Function.getDeclContext());
  return In && In->getIdentifier() && isWord(In->getName());
}

bool BodyFilter::mayDeclare(const Decl &Function) {
  const SourceManager &SM = PP->getSourceManager();
  if (!Wanted.empty() && Wanted.count(placeOf(SM, Function.getBeginLoc())))
    return true;
  if (SM.isInSystemHeader(SM.getExpansionLoc(Function.getBeginLoc()))) {
    auto *Named = dyn_cast<NamedDecl>(&Function);
    return Named && Named->getIdentifier() &&
           LibraryFunctions.count(Named->getName());
  }
  if (IsIncomplete)
    return true;
  if (!hasWord(Function) && !specializesWord(Function))
    return false;
  // Who calls it declares what its parameters are.
  if (auto *Template = dyn_cast<FunctionTemplateDecl>(&Function))
    if (const IdentifierInfo *Name = Template->getIdentifier())
      learn(*Name);
  return true;
}

bool BodyFilter::hasWord(const Decl &Function) {
  const SourceManager &SM = PP->getSourceManager();
  SourceRange Head = Function.getSourceRange();
  // What a macro makes is short, and not in the file.
  if (Head.getBegin().isMacroID() || Head.getEnd().isMacroID())
    return true;
  auto [File, Begin] = SM.getDecomposedLoc(Head.getBegin());
  const unsigned HeadEnd = SM.getFileOffset(Head.getEnd());

  StringRef Text = SM.getBufferData(File);
  Lexer Lex(SM.getLocForStartOfFile(File), PP->getLangOpts(), Text.begin(),
            Text.begin() + Begin, Text.end());
  int Braces = 0, Parentheses = 0;
  bool MayEnd = false;
  for (Token T;;) {
    Lex.LexFromRawLexer(T);
    if (T.is(tok::eof))
      return false;
    if (T.is(tok::raw_identifier) && isWord(T.getRawIdentifier()))
      return true;
    // X() : A{1}, B(2) { ... }    X() try { ... } catch (...) { ... }
    if (MayEnd && !T.isOneOf(tok::comma, tok::l_brace) &&
        !(T.is(tok::raw_identifier) && T.getRawIdentifier() == "catch"))
      return false;
    MayEnd = false;
    if (SM.getFileOffset(T.getLocation()) <= HeadEnd)
      continue;
    Braces += T.is(tok::l_brace) - T.is(tok::r_brace);
    Parentheses += T.is(tok::l_paren) - T.is(tok::r_paren);
    MayEnd = T.is(tok::r_brace) && Braces == 0 && Parentheses == 0;
  }
}

} // namespace assoc
