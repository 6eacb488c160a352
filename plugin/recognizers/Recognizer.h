// SPDX-License-Identifier: Apache-2.0
// Turns what one ORM's users write into facts.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_RECOGNIZER_H
#define ASSOC_PLUGIN_RECOGNIZERS_RECOGNIZER_H

#include "checks/facts/Facts.h"
#include "plugin/recognizers/BuilderDescription.h"
#include "plugin/recognizers/Pragmas.h"

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <initializer_list>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace clang {
class ASTContext;
class CXXRecordDecl;
class FileManager;
class FunctionDecl;
class NamedDecl;
class SourceManager;
namespace ast_matchers {
class MatchFinder;
}
} // namespace clang

namespace assoc {

inline bool isOneOf(llvm::StringRef Word,
                    std::initializer_list<llvm::StringRef> Words) {
  return llvm::is_contained(Words, Word);
}

/// A function by where its definition begins: file and offset.
using BodyPlace = std::pair<std::string, unsigned>;
BodyPlace placeOf(const clang::SourceManager &SM, clang::SourceLocation Begin);

/// The translation unit that a recogniser looks at, and where it puts what it
/// finds.
class TranslationUnit {
public:
  TranslationUnit(clang::ASTContext &Context, const PragmaLog &Pragmas);

  clang::ASTContext &Context;
  /// What was seen while it was parsed.
  const PragmaLog &Pragmas;
  Facts Result;
  /// Definitions that were asked for and had not been parsed (plugin/Bodies.h).
  std::set<BodyPlace> MissedBodies;
  /// The libraries that build tables by calls; sqlite_orm is one.
  std::vector<BuilderDescription> Builders = {sqliteOrm()};
  /// Classes of models that have no marks themselves.
  std::set<const clang::CXXRecordDecl *> ModelClasses;

  /// Where a range of tokens stands in the file: for what a macro expands to,
  /// the place of the expansion.
  Location locate(clang::SourceRange Range) const;
  /// The name of a declaration across TUs: clang's USR, and the file too for
  /// what no other TU can name.
  std::string symbol(const clang::NamedDecl &D);
  /// The source text of a range, as written.
  std::string sourceText(clang::SourceRange Range) const;
  /// The definition of a function, or of the pattern that it is made from, if
  /// this TU has its body; or null.
  const clang::FunctionDecl *withBody(const clang::FunctionDecl *F);
  /// Something was seen that is not understood. Nothing is concluded from it,
  /// and the user is told with --explain.
  void gap(llvm::StringRef Dialect, clang::SourceRange Range, std::string What,
           std::string Entity = "");
  /// Likewise: nothing was read of the entity, or of its association Member.
  /// Another TU may have.
  void gapUnread(llvm::StringRef Dialect, clang::SourceRange Range,
                 std::string Entity, std::string What, std::string Member = "");
  /// After all recognisers: a gap for each class and object that the facts lead
  /// to and that nobody read, because it is elsewhere or in a system header.
  void noteUnread();

private:
  std::string pathOf(clang::SourceLocation Loc) const;

  /// What symbol() was asked for, by its answers.
  std::map<std::string, const clang::NamedDecl *> Named;
};

/// How facts name a file: absolute and without dots.
std::string absolutePath(llvm::StringRef Name, const clang::FileManager &Files);

/// Where its definition is, if it is known.
bool isInSystemHeader(const clang::NamedDecl &D);
/// Why nothing is known of a class or object then: for a gap.
std::string unreadInSystemHeader(const clang::NamedDecl &D);

class Recognizer {
public:
  virtual ~Recognizer() = default;
  /// Matchers over the declarations of the main file and of all headers that
  /// are not system headers. Callbacks live as long as the recogniser.
  virtual void registerMatchers(clang::ast_matchers::MatchFinder &Finder) = 0;
  /// After all matches: what can only be said at the end.
  virtual void finish() {}
};

/// A recogniser for one TU. Listed in Recognizers.def.
using RecognizerFactory = std::unique_ptr<Recognizer> (*)(TranslationUnit &);
const std::vector<RecognizerFactory> &allRecognizers();

/// What Recognizers.def says of the sources that hold something for each of
/// them.
struct RecognizerHints {
  const char *Library = nullptr; ///< a word; "": any translation unit
  const char *Words = nullptr;   ///< with blanks between; null: any source
  /// Functions of system headers that are worth parsing, likewise.
  const char *LibraryFunctions = "";
};
const std::vector<RecognizerHints> &allHints();

} // namespace assoc

#endif
