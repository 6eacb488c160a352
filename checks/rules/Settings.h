// SPDX-License-Identifier: Apache-2.0
// What the user wants of a run, by the same names wherever it is said: in the
// configuration file, to clang-tidy, to the plugin, on the command line.
#ifndef ASSOC_CHECKS_RULES_SETTINGS_H
#define ASSOC_CHECKS_RULES_SETTINGS_H

#include "checks/model/Types.h"
#include "checks/rules/Select.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assoc {

/// Another level for the findings of some rules, some ORMs or some files.
struct Override {
  RuleGlobs Rules;
  std::string Dialect; ///< empty: all
  /// Absolute. Glob of files, or of folders with all that is below them; a
  /// star stands for slashes, too. Empty: all.
  std::string Path;
  std::optional<Level> To; ///< nothing: not reported at all

  /// Sets Dialect, Path or Level ("off" is one). Returns what is wrong with
  /// the text, or nothing.
  std::string set(std::string_view Name, const std::string &Text);
  bool matches(const Finding &F, const std::string &File) const;
};

/// With which options the ODB compiler is run, where sources do not show it.
struct OdbSettings {
  KeyCheck Keys = KeyCheck::Deferred;

  /// Sets FkeysDeferrableMode. Returns what is wrong with the text, or nothing.
  std::string set(std::string_view Name, const std::string &Text);
};

struct Settings {
  Selection Select;
  std::optional<Database> Target; ///< the database of the program
  OdbSettings Odb;
  std::string FactsDir; ///< facts of the rest of the program, if not empty
  std::vector<Override> Overrides; ///< the last one that matches decides

  /// What set() takes: "Level", "Rules", ...
  static const std::vector<std::string> &names();
  /// Returns what is wrong with the text, or nothing.
  std::string set(std::string_view Name, const std::string &Text);

  /// Gives every finding its level and leaves those that are to be shown.
  /// Files of findings may be relative to Base.
  void select(std::vector<Finding> &Found, std::string_view Base = "") const;
};

} // namespace assoc

#endif
