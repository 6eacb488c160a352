// SPDX-License-Identifier: Apache-2.0
// Turns findings or the schema into one format. Reporters open no files and
// print no progress.
#ifndef ASSOC_TOOL_REPORTERS_REPORTER_H
#define ASSOC_TOOL_REPORTERS_REPORTER_H

#include "checks/model/Types.h"
#include "checks/rules/Rule.h"
#include "checks/schema/Schema.h"

#include "llvm/Support/raw_ostream.h"

#include <functional>

namespace assoc {

/// What the run was: for headers of machine formats and for the summary.
struct RunInfo {
  std::string ToolVersion, LLVMVersion;
  unsigned TranslationUnits = 0, Parsed = 0, Skipped = 0;
  /// Of those skipped: not parsed, because they add no declarations.
  unsigned Idle = 0;
  std::vector<std::string> Failed; ///< main files
  unsigned Associations = 0;
  /// Not shown: NOLINT, in the baseline, in other lines than those asked for.
  unsigned Suppressed = 0, Known = 0, Elsewhere = 0;
  /// Of diff: what the declarations do to what is there, a line each.
  std::vector<std::string> Changes;
  int ExitCode = 0; ///< what the process will end with
};

struct Report {
  /// Of the schema reporters.
  const Schema &S;
  Database Target; ///< whose types and statements the schema is written in
  const std::vector<Finding> &Findings; ///< at or above the level asked for
  const RunInfo &Run;
  const std::vector<const Rule *> &Rules; ///< that ran, in order
  bool Color = false;
  /// The text of a source file, or nothing if it cannot be read.
  std::function<std::optional<std::string>(const std::string &)> Source;
};

struct Reporter {
  const char *Name;    ///< of --format
  const char *Suffix;  ///< of golden files
  const char *Summary; ///< for --help
  enum { OfFindings, OfSchema } Kind;
  void (*Write)(const Report &, llvm::raw_ostream &);
  /// A program, and its option, that makes the format out of what Write
  /// writes; null: Write does.
  struct {
    const char *Program = nullptr, *Option = nullptr;
  } Through = {};
};

/// All of Reporters.def, in its order; the first of a kind is its default.
const std::vector<const Reporter *> &allReporters();

} // namespace assoc

#endif
