// SPDX-License-Identifier: Apache-2.0
// Facts of earlier runs, by the content of all that they come from.
#ifndef ASSOC_TOOL_ENGINE_CACHE_H
#define ASSOC_TOOL_ENGINE_CACHE_H

#include "checks/facts/Facts.h"
#include "tool/engine/Digest.h"

#include <atomic>
#include <optional>

namespace assoc {

/// A folder with one file (shard) a TU, and an index a program. Whatever is
/// wrong with it costs time alone: what cannot be read is not there, what
/// cannot be written is not kept.
class Cache {
public:
  Cache() = default; ///< none
  Cache(std::string Folder, std::uint64_t Limit);

  bool isOn() const { return !Folder.empty(); }

  // From any thread.
  std::optional<Facts> load(const Digest &Key) const;
  void store(const Digest &Key, const Facts &F);

  std::optional<std::string> loadIndex(const Digest &Program) const;
  void storeIndex(const Digest &Program, llvm::StringRef Bytes);

  /// The folder of precompiled heads; empty: there is none.
  std::string heads() const { return isOn() ? Folder + "/heads" : ""; }

  /// Removes the oldest shards and heads while all of them are larger than
  /// the limit.
  void trim();

private:
  std::string shard(const Digest &Key) const;
  std::string index(const Digest &Program) const;

  std::string Folder;
  std::uint64_t Limit = 0;
  std::atomic<bool> HasGrown = false;
};

} // namespace assoc

#endif
