// SPDX-License-Identifier: Apache-2.0
// The configuration file of all hosts, and what each of them was told itself.
#ifndef ASSOC_PLUGIN_CONFIGFILE_H
#define ASSOC_PLUGIN_CONFIGFILE_H

#include "checks/rules/Settings.h"
#include "plugin/recognizers/BuilderDescription.h"

#include "llvm/Support/Error.h"

#include <string>
#include <utility>
#include <vector>

namespace assoc {

inline constexpr char ConfigFileName[] = ".assoc-tidy";

/// Settings, and the file that they come from (absolute; empty: none).
struct Config : Settings {
  std::string File;
  /// Libraries of the user's own that build tables or associate models by
  /// calls.
  std::vector<BuilderDescription> Builders;
};

/// What a host was told itself: it holds over what the file says.
struct ConfigRequest {
  std::string File;                ///< to be read instead of what is found
  bool NoFile = false;             ///< nothing is looked for
  std::vector<std::string> Places; ///< files, folders: from there upwards; the
                                   ///< first with a file at or above it counts
  /// By the names of Settings. An empty text: not given.
  std::vector<std::pair<std::string, std::string>> Given;
};

/// The defaults, over them the file, over it what was given. A wrong word is
/// an error of one sentence, with FILE:LINE:COLUMN where it stands in a file.
llvm::Expected<Config> configure(const ConfigRequest &Request);

} // namespace assoc

#endif
