// SPDX-License-Identifier: Apache-2.0
// --fix and --export-fixes: from findings to changed files.
#ifndef ASSOC_TOOL_FIX_H
#define ASSOC_TOOL_FIX_H

#include "checks/facts/Facts.h"
#include "checks/rules/FixPlan.h"

#include "llvm/Support/Chrono.h"
#include "llvm/Support/Error.h"

#include <map>
#include <string>
#include <vector>

namespace assoc {

/// The fixes of one run. To be made before the sources are read.
class Fixer {
public:
  Fixer() : Start(std::chrono::system_clock::now()) {}

  /// Files that facts were written about, and when. Facts of the sources that
  /// were parsed count no more.
  llvm::Error noteFacts(const std::vector<std::string> &Paths,
                        const std::vector<Facts> &Parsed);
  /// Decides what to do. The findings stay where they are until finish().
  /// Nothing is done where some sources did not parse: findings may be wrong.
  void plan(const std::vector<Finding> &Findings, bool AllParsed);
  /// Nothing is left to do about it: --fix removes it.
  bool fixes(const Finding &F) const;
  /// Writes the files and says what was done.
  llvm::Error finish(const std::vector<Finding> &Findings);

private:
  struct Source {
    std::string Path; ///< without symbolic links
    std::string Text;
    std::string WhyNot; ///< it cannot be edited
  };
  Source &source(const std::string &Name);
  void summarize() const;

  llvm::sys::TimePoint<> Start;
  std::map<std::string, llvm::sys::TimePoint<>> Written; ///< facts, by file
  std::map<std::string, Source> Sources;                 ///< by name
  std::map<std::string, Source *> ByPath;
  FixPlan Plan;
  bool IsBlocked = false;
};

} // namespace assoc

#endif
