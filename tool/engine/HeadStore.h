// SPDX-License-Identifier: Apache-2.0
// Where precompiled heads are, for this run or for later ones, too.
#ifndef ASSOC_TOOL_ENGINE_HEADSTORE_H
#define ASSOC_TOOL_ENGINE_HEADSTORE_H

#include "tool/engine/SourceFiles.h"

#include "llvm/ADT/StringSet.h"

#include <string>

namespace assoc {

/// A folder of precompiled heads: one of the cache, or a temporary one where
/// there is none. A head is named by what it begins with (flags and headers),
/// by what its files hold, and by its own bytes: one that is damaged, or of
/// another time, is not there.
class HeadStore {
public:
  /// Kept: the folder of the cache; empty: there is none.
  HeadStore(SourceFiles &Files, std::string Kept);
  ~HeadStore();
  HeadStore(const HeadStore &) = delete;
  HeadStore &operator=(const HeadStore &) = delete;

  /// False: nothing can be written.
  bool open();
  bool isOwn(llvm::StringRef Path) const {
    return !Folder.empty() && Path.substr(0, Folder.size()) == Folder;
  }

  /// Whether there is one that begins so, whatever its files held.
  bool mayHold(const Digest &Begin) const {
    return Begins.count(Begin.hex()) != 0;
  }
  /// The source of heads that begin so, written if it is not there. Empty:
  /// that failed. From any thread, as what follows.
  std::string source(const Digest &Begin, llvm::StringRef Extension,
                     llvm::StringRef Text) const;
  /// The path of a head; empty: there is none.
  std::string find(const Digest &Begin, const Digest &Content) const;
  /// A new path to precompile to; empty: nothing can be written.
  std::string temporary() const;
  /// Takes what was written there: this run has it under that path, later ones
  /// find it.
  void add(const std::string &Temporary, const Digest &Begin,
           const Digest &Content) const;

private:
  SourceFiles &Files;
  std::string Folder;
  bool IsKept;
  llvm::StringSet<> Begins; ///< of what was there at the start
};

} // namespace assoc

#endif
