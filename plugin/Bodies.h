// SPDX-License-Identifier: Apache-2.0
// Which function bodies are worth parsing. Most of a translation unit is code
// of libraries and code that declares nothing.
#ifndef ASSOC_PLUGIN_BODIES_H
#define ASSOC_PLUGIN_BODIES_H

#include "plugin/recognizers/Recognizer.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

#include <set>
#include <string>

namespace clang {
class Decl;
class IdentifierInfo;
class MacroInfo;
class Preprocessor;
class Token;
} // namespace clang

namespace assoc {

/// Goes by words: those that every declaration of an ORM holds
/// (Recognizers.def), the names of functions that carry a mark of the
/// vocabulary, and macros that expand to any of these. In system headers, by
/// the names of functions in which libraries declare what users register. What
/// a recogniser wants to read although it has no such word (a function that
/// returns a table's name) becomes known only by reading: it is given in
/// Wanted, then, and the TU is parsed again.
class BodyFilter {
public:
  /// Builders: of the user's own configuration.
  BodyFilter(const std::vector<BuilderDescription> &Builders,
             const std::set<BodyPlace> &Wanted);

  /// Before parsing: learns the words that the TU itself brings.
  void watch(clang::Preprocessor &PP);
  /// Asked when the parser stands before the body.
  bool mayDeclare(const clang::Decl &Function);

private:
  bool hasWord(const clang::Decl &Function);
  bool specializesWord(const clang::Decl &Function);
  void token(const clang::Token &T);
  void learn(const clang::IdentifierInfo &Name);
  bool isWord(llvm::StringRef Name);
  bool expandsToWord(const clang::MacroInfo &Macro);

  const std::set<BodyPlace> &Wanted;
  clang::Preprocessor *PP = nullptr;
  llvm::StringSet<> Words;
  llvm::StringSet<> LibraryFunctions;
  bool IsIncomplete = false; ///< some recogniser may need any body
  llvm::DenseMap<const clang::MacroInfo *, bool> Macros;

  // [[clang::annotate("assoc::hasMany")]] void links(...);
  enum { Nothing, Annotate, Marked } Seen = Nothing;
  const clang::IdentifierInfo *Previous = nullptr; ///< the token before this
  const clang::IdentifierInfo *Named = nullptr;    ///< before the last ( or [
};

} // namespace assoc

#endif
