// SPDX-License-Identifier: Apache-2.0
// Findings in some lines only: those that were changed, or named by the user.
#ifndef ASSOC_CHECKS_RULES_LINES_H
#define ASSOC_CHECKS_RULES_LINES_H

#include "checks/rules/Finding.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace assoc {

struct LineFilter {
  struct File {
    /// An absolute path, or the end of one.
    std::string Name;
    /// From, to; both are included. Empty: the whole file.
    std::vector<std::pair<unsigned, unsigned>> Ranges;

    auto operator<=>(const File &) const = default;
  };
  /// The first one whose name fits decides, as in clang-tidy.
  std::vector<File> Files;
  /// Which one that is, of the paths that were asked for.
  mutable std::unordered_map<std::string, std::size_t> Decided = {};

  /// Some line of the place is among them; relative paths are those of
  /// Directory.
  bool has(const Location &Where, std::string_view Directory) const;
  /// The place of the finding or of one of its notes.
  bool has(const Finding &F, std::string_view Directory) const;
};

/// The lines that `git diff -U0` says are new or different, in files below
/// Root. What was only taken away has no line.
LineFilter changedLines(std::string_view Diff, const std::string &Root);

} // namespace assoc

#endif
