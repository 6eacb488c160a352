// SPDX-License-Identifier: Apache-2.0
// What is remembered of a program from run to run: its files, what each
// translation unit reads, and what came of it.
#ifndef ASSOC_TOOL_ENGINE_INDEX_H
#define ASSOC_TOOL_ENGINE_INDEX_H

#include "tool/engine/SourceFiles.h"

#include <map>

namespace assoc {

struct Index {
  struct File {
    std::string Path;
    Stamp At;
    Digest Hash, Skeleton;
  };
  /// A directory in which files were looked for that are not there.
  struct Folder {
    std::string Path;
    std::uint64_t ModTime = 0;
    std::vector<std::string> Missing;
    bool IsListed = false; ///< all that is in it matters
  };
  struct TU {
    bool Failed = false;
    Digest Skeletons; ///< of its files
    Digest Facts;     ///< the key of those that are kept; unset: none are
    std::vector<std::pair<std::uint32_t, std::uint32_t>> Files; ///< , variant
  };
  /// Of each TU of a run the key of its facts; unset: it was not parsed.
  using Run = std::vector<Digest>;

  Digest Tool;
  std::vector<File> Files;
  std::vector<Folder> Folders;
  std::map<Digest, TU> TUs;
  std::map<Digest, Run> Runs;

  std::string bytes() const;
  /// False: these bytes are no index of this version.
  bool read(llvm::StringRef Bytes);
};

} // namespace assoc

#endif
