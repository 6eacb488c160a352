// SPDX-License-Identifier: Apache-2.0
// Which findings are shown: those that no comment silences, of the rules and
// levels asked for, that are not in the baseline, in the lines asked for.
#ifndef ASSOC_TOOL_SIEVE_H
#define ASSOC_TOOL_SIEVE_H

#include "checks/rules/Baseline.h"
#include "checks/rules/Lines.h"
#include "checks/rules/Settings.h"
#include "tool/reporters/Reporter.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Error.h"

namespace assoc {

class Sieve {
public:
  /// Reads what --baseline, --since and --line-filter name: before the
  /// sources are parsed, because that takes long. Sources: absolute paths.
  static llvm::Expected<Sieve> open(const std::vector<std::string> &Sources);

  /// What is shown of all that was found; Run counts the rest. FromModel: by
  /// the rules over M; else by a comparison with a database.
  std::vector<Finding> shown(const Model &M, std::vector<Finding> Findings,
                             const Settings &Wanted, bool FromModel,
                             RunInfo &Run);
  /// What was shown and is fixed now is no part of a new baseline.
  void settle(const std::vector<Finding> &Shown,
              llvm::function_ref<bool(const Finding &)> IsFixed);
  /// Writes --write-baseline, or says what is in vain in --baseline.
  llvm::Error close(const RunInfo &Run) const;

private:
  Baseline Known, Next;
  /// Entries that match nothing any more, as far as this run can tell.
  std::vector<BaselineEntry> Obsolete;
  std::vector<LineFilter> Lines; ///< all of them must have a finding
};

} // namespace assoc

#endif
