// SPDX-License-Identifier: Apache-2.0
// The words of C++ source, without preprocessing it: what it may be about.
#include "tool/engine/Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace assoc {

static bool isWordStart(char C) {
  return llvm::isAlpha(C) || C == '_' || C == '$' || (C & 0x80);
}

static bool isWordPart(char C) { return isWordStart(C) || llvm::isDigit(C); }

bool WordLexer::skip() {
  while (At < Text.size()) {
    char C = Text[At];
    if (C == '\\' &&
        (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n'))) {
      At += peek(1) == '\n' ? 2 : 3;
    } else if (C == '\n') {
      ++At;
      AtLineStart = true;
      if (InDirective) {
        InDirective = false;
        return true;
      }
    } else if (llvm::isSpace(C)) {
      ++At;
    } else if (C == '/' && peek(1) == '/') {
      do
        At = std::min(Text.find('\n', At + 1), Text.size());
      while (At < Text.size() &&
             (Text[At - 1] == '\\' ||
              (Text[At - 1] == '\r' && Text[At - 2] == '\\')));
    } else if (C == '/' && peek(1) == '*') {
      std::size_t Close = Text.find("*/", At + 2);
      At = Close == StringRef::npos ? Text.size() : Close + 2;
    } else {
      break;
    }
  }
  return false;
}

/// To the closing quote, or to the end of the line: a lone one stands in what
/// is not compiled.
void WordLexer::skipLiteral(char Quote) {
  for (; At < Text.size() && Text[At] != '\n'; ++At)
    if (Text[At] == '\\')
      ++At;
    else if (Text[At] == Quote)
      break;
  At = std::min(At + (peek() == Quote), Text.size());
}

/// R"delimiter( ... )delimiter"
void WordLexer::skipRawString() {
  std::size_t Open = Text.find('(', At);
  if (Open == StringRef::npos || Open - At > 17)
    return skipLiteral('"');
  std::string Close = (")" + Text.slice(At, Open) + "\"").str();
  std::size_t Found = Text.find(Close, Open);
  At = Found == StringRef::npos ? Text.size() : Found + Close.size();
}

WordLexer::Kind WordLexer::directive() {
  InDirective = true;
  skip();
  std::size_t Start = At;
  while (isWordPart(peek()))
    ++At;
  if (Text.slice(Start, At) != "define")
    return next();
  if (skip())
    return EndOfDirective;
  Begin = At;
  while (isWordPart(peek()))
    ++At;
  return Define;
}

WordLexer::Kind WordLexer::next() {
  for (;;) {
    if (skip())
      return EndOfDirective;
    if (At >= Text.size())
      return End;
    const bool First = AtLineStart;
    AtLineStart = false;
    Begin = At;
    char C = Text[At++];
    if (isWordStart(C)) {
      while (isWordPart(peek()))
        ++At;
      StringRef Found = spelling();
      if (peek() == '"' && Found.take_back() == "R" && Found.size() <= 3) {
        ++At;
        skipRawString();
        continue;
      }
      return Word;
    }
    if (llvm::isDigit(C)) { // 1'000'000
      while (isWordPart(peek()) || peek() == '.' ||
             (peek() == '\'' && isWordPart(peek(1))))
        ++At;
      continue;
    }
    if (C == '"' || C == '\'') {
      skipLiteral(C);
      continue;
    }
    if (C == '#' && First)
      return directive();
    if (C == '#' && peek() == '#')
      ++At;
    return Punctuation;
  }
}

Mention mentionOf(StringRef Word, StringRef Text) {
  Mention Result = Mention::None;
  if (Text.find(Word) == StringRef::npos)
    return Result;
  WordLexer Lexer(Text);
  for (WordLexer::Kind K; (K = Lexer.next()) != WordLexer::End;) {
    if (K != WordLexer::Word || Lexer.spelling() != Word)
      continue;
    Result = Mention::Used;
    StringRef Rest = Lexer.rest();
    if (Rest.find_first_of("={([:") == 0 || Rest.take_front(5) == "final")
      return Mention::Defines;
  }
  return Result;
}

} // namespace assoc
