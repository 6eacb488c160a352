// SPDX-License-Identifier: Apache-2.0
// All recognisers over one translation unit.
#ifndef ASSOC_PLUGIN_EXTRACT_H
#define ASSOC_PLUGIN_EXTRACT_H

#include "checks/facts/Facts.h"
#include "plugin/recognizers/Recognizer.h"

#include <memory>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace assoc {

/// Made before a TU is parsed, asked after. All paths are absolute, so that
/// facts may be put together wherever they come from.
class Extraction {
public:
  Extraction();
  ~Extraction();

  /// Before parsing: listens to comments (suppressions) and pragmas. A
  /// precompiled header is the user's, of which nothing is read, or one that
  /// holds nothing of the user.
  void watch(clang::Preprocessor &PP, bool HeadIsOfUser = true);
  /// After parsing: what the TU wrote. Leaves the AST as it was.
  /// Builders: the user's own libraries, beside what is built in.
  Facts run(clang::ASTContext &Context,
            const std::vector<BuilderDescription> &Builders);
  /// Of a TU in which bodies were skipped: the facts say less than they would
  /// with these. Parse it again and keep them (plugin/Bodies.h).
  const std::set<BodyPlace> &missedBodies() const;

private:
  struct Impl;
  std::unique_ptr<Impl> State;
};

} // namespace assoc

#endif
