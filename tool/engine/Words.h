// SPDX-License-Identifier: Apache-2.0
// The words of C++ source, without preprocessing it: what it may be about.
#ifndef ASSOC_TOOL_ENGINE_WORDS_H
#define ASSOC_TOOL_ENGINE_WORDS_H

#include "llvm/ADT/StringRef.h"

#include <vector>

namespace assoc {

/// Goes through the text outside comments and literals.
class WordLexer {
public:
  enum Kind {
    Word,
    Define,         ///< the name that `#define` defines
    EndOfDirective, ///< the line with the directive ends
    Punctuation,    ///< one character; "##" is one token
    End,
  };

  explicit WordLexer(llvm::StringRef Text) : Text(Text) {}
  Kind next();
  /// Of the token that next() has found.
  llvm::StringRef spelling() const { return Text.slice(Begin, At); }
  bool isInDirective() const { return InDirective; }
  /// What stands behind it, without blanks.
  llvm::StringRef rest() const { return Text.drop_front(At).ltrim(); }

private:
  bool skip(); ///< blanks and comments; true at the end of a directive
  void skipLiteral(char Quote);
  void skipRawString();
  Kind directive();
  char peek(std::size_t Ahead = 0) const {
    return At + Ahead < Text.size() ? Text[At + Ahead] : '\0';
  }

  llvm::StringRef Text;
  std::size_t Begin = 0, At = 0;
  bool InDirective = false, AtLineStart = true;
};

/// A name that stands for other words: who uses it uses them.
struct Definition {
  enum { Macro, Type, Template } Kind; ///< Template: of a function
  llvm::StringRef Name;
  std::vector<llvm::StringRef> Words;
  /// Of macros: what `##` makes longer, at its end and at its beginning.
  std::vector<llvm::StringRef> Heads, Tails;
  llvm::StringRef Body; ///< of macros: all behind the name
};

std::vector<Definition> definitionsIn(llvm::StringRef Text);

/// How a word is used in a text.
enum class Mention {
  None,
  Used,    ///< it is there
  Defines, ///< and may be what the text defines: `Name = `, `Name {`
};
Mention mentionOf(llvm::StringRef Word, llvm::StringRef Text);

} // namespace assoc

#endif
