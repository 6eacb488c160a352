// SPDX-License-Identifier: Apache-2.0
// The directives of a source without what stands between them.
#include "tool/engine/Directives.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace assoc {

static bool isWordPart(char C) {
  return llvm::isAlnum(C) || C == '_' || C == '$' || (C & 0x80);
}

namespace {
class Stripper {
public:
  explicit Stripper(StringRef Text) : Text(Text) {}
  std::string run();

private:
  char at(std::size_t Ahead = 0) const {
    return At + Ahead < Text.size() ? Text[At + Ahead] : '\0';
  }
  /// The length of a backslash that joins two lines, or 0.
  unsigned joint() const {
    if (at() != '\\')
      return 0;
    return at(1) == '\n' ? 2 : at(1) == '\r' && at(2) == '\n' ? 3 : 0;
  }
  bool skipComment();
  void skipBlanks(); ///< of one line
  void skipLiteral();
  void skipWord();
  void copyLine(StringRef Name);
  void directive();
  bool isOfUse(StringRef Name) const;

  StringRef Text;
  std::size_t At = 0;
  std::string Result;
};
} // namespace

bool Stripper::skipComment() {
  if (at() != '/')
    return false;
  if (at(1) == '*') {
    std::size_t Close = Text.find("*/", At + 2);
    At = Close == StringRef::npos ? Text.size() : Close + 2;
    return true;
  }
  if (at(1) != '/')
    return false;
  while (At < Text.size() && at() != '\n')
    At += std::max(1u, joint());
  return true;
}

void Stripper::skipBlanks() {
  while (At < Text.size()) {
    if (unsigned Length = joint())
      At += Length;
    else if (at() == ' ' || at() == '\t' || at() == '\r')
      ++At;
    else if (!skipComment())
      return;
  }
}

/// To the closing quote, or to the end of the line: a lone one stands in what
/// is not compiled.
void Stripper::skipLiteral() {
  const char Quote = Text[At++];
  while (At < Text.size() && at() != '\n') {
    if (at() == Quote) {
      ++At;
      return;
    }
    At += at() == '\\' ? std::max(2u, joint()) : 1;
  }
  At = std::min(At, Text.size());
}

/// A word or number, or R"delimiter( ... )delimiter".
void Stripper::skipWord() {
  const std::size_t Begin = At;
  const bool IsNumber = llvm::isDigit(at());
  while (isWordPart(at()) || (IsNumber && at() == '\'' && isWordPart(at(1))))
    ++At;
  StringRef Word = Text.slice(Begin, At);
  if (IsNumber || at() != '"' || Word.size() > 3 || Word.back() != 'R')
    return;
  std::size_t Open = Text.find('(', At);
  if (Open == StringRef::npos || Open - At > 17)
    return;
  std::string Close = ")" + Text.slice(At + 1, Open).str() + "\"";
  std::size_t End = Text.find(Close, Open);
  At = End == StringRef::npos ? Text.size() : End + Close.size();
}

bool Stripper::isOfUse(StringRef Name) const {
  if (Name == "pragma") {
    StringRef Rest = Text.drop_front(At).ltrim(" \t");
    return llvm::any_of(
        std::initializer_list<StringRef>{"once", "push_macro", "pop_macro",
                                         "include_alias", "GCC system_header",
                                         "clang system_header"},
        [&](StringRef Known) {
          return Rest.take_front(Known.size()) == Known;
        });
  }
  for (StringRef Known :
       {"include", "include_next", "import", "define", "undef", "if", "ifdef",
        "ifndef", "elif", "elifdef", "elifndef", "else", "endif"})
    if (Name == Known)
      return true;
  return false;
}

/// The rest of a directive on one line, without comments.
void Stripper::copyLine(StringRef Name) {
  const bool IsInclude = Name.take_front(3) == "inc" || Name == "import";
  while (At < Text.size() && at() != '\n') {
    const std::size_t Begin = At;
    if (at() == '"' || at() == '\'') {
      skipLiteral();
    } else if (IsInclude && at() == '<') {
      At = std::min(Text.find_first_of(">\n", At), Text.size());
    } else if (isWordPart(at())) {
      skipWord();
    } else if (joint() || (at() == '/' && (at(1) == '/' || at(1) == '*'))) {
      skipBlanks();
      Result += ' ';
      continue;
    } else {
      ++At;
    }
    Result += Text.slice(Begin, At);
  }
}

void Stripper::directive() {
  ++At;
  skipBlanks();
  const std::size_t Begin = At;
  while (isWordPart(at()))
    ++At;
  StringRef Name = Text.slice(Begin, At);
  if (!isOfUse(Name)) {
    while (At < Text.size() && at() != '\n')
      if (unsigned Length = joint())
        At += Length;
      else if (!skipComment())
        ++At;
    return;
  }
  Result += '#';
  Result += Name;
  copyLine(Name);
  Result += '\n';
}

std::string Stripper::run() {
  for (bool IsFirst = true; At < Text.size();) {
    char C = Text[At];
    if (C == '\n') {
      IsFirst = true;
      ++At;
    } else if (C == ' ' || C == '\t' || C == '\r' || C == '\f' || C == '\v') {
      ++At;
    } else if (joint()) {
      At += joint();
    } else if (skipComment()) {
      continue;
    } else if (C == '#' && IsFirst) {
      directive();
    } else {
      IsFirst = false;
      if (C == '"' || C == '\'')
        skipLiteral();
      else if (isWordPart(C))
        skipWord();
      else
        ++At;
    }
  }
  return std::move(Result);
}

std::string directivesIn(StringRef Text) {
  if (Text.take_front(3) == "\xEF\xBB\xBF") // a byte order mark
    Text = Text.drop_front(3);
  return Stripper(Text).run();
}

} // namespace assoc
