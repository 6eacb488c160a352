// SPDX-License-Identifier: Apache-2.0
// The pragmas of ORMs that annotate classes: the AST does not have them.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_PRAGMAS_H
#define ASSOC_PLUGIN_RECOGNIZERS_PRAGMAS_H

#include "clang/Basic/SourceLocation.h"

#include <string>
#include <vector>

namespace clang {
class Preprocessor;
class SourceManager;
} // namespace clang

namespace assoc {

struct PragmaToken {
  enum Kind { Name, String, Other } K = Other;
  std::string Text; ///< of a string: without quotes
  clang::SourceRange Where;
};

/// `#pragma db not_null column("home")`
struct Pragma {
  clang::SourceLocation Where;     ///< of "pragma"
  std::vector<PragmaToken> Tokens; ///< behind "db", macros expanded
};

/// Listens to the preprocessor. Must be there for as long as it parses.
class PragmaLog {
public:
  void watch(clang::Preprocessor &PP);

  /// What was left out here was read where the file was included first: the
  /// guard of a header that includes itself by way of others.
  bool isReadElsewhere(const clang::SourceManager &SM,
                       clang::SourceRange Range) const;

  std::vector<Pragma> All; ///< in the order of the source
  /// Branches of an #if that were left out and have pragmas.
  std::vector<clang::SourceRange> Skipped;
};

} // namespace assoc

#endif
