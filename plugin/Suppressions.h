// SPDX-License-Identifier: Apache-2.0
// NOLINT comments as facts, with the meaning that clang-tidy gives them.
#ifndef ASSOC_PLUGIN_SUPPRESSIONS_H
#define ASSOC_PLUGIN_SUPPRESSIONS_H

#include "checks/facts/Facts.h"

#include "clang/Basic/SourceLocation.h"
#include "clang/Lex/Preprocessor.h"

#include <set>

namespace assoc {

/// Collects NOLINT, NOLINTNEXTLINE and NOLINTBEGIN .. NOLINTEND of files that
/// are not system headers.
class NolintComments : public clang::CommentHandler {
public:
  bool HandleComment(clang::Preprocessor &PP,
                     clang::SourceRange Range) override;

  /// What was collected so far. A begin without its end counts for nothing.
  const std::vector<SuppressionFact> &all() const { return Result; }

private:
  std::set<Location> Seen; ///< a header may be read more than once
  std::vector<SuppressionFact> Result;
  std::vector<SuppressionFact> Open; ///< begins that wait for their end
};

} // namespace assoc

#endif
