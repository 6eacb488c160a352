// SPDX-License-Identifier: Apache-2.0
// The files of all translation units: each is asked for, read and hashed once.
#ifndef ASSOC_TOOL_ENGINE_SOURCEFILES_H
#define ASSOC_TOOL_ENGINE_SOURCEFILES_H

#include "tool/engine/Digest.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace assoc {

/// While this stays the same, so does the text.
struct Stamp {
  std::uint64_t Size = 0, ModTime = 0; ///< bytes; nanoseconds
  auto operator<=>(const Stamp &) const = default;
};

/// What the process finds under a path.
class SourceFile {
public:
  explicit SourceFile(llvm::StringRef Path) : Path(Path.str()) {}

  const std::string Path; ///< as it was asked for, absolute

  bool exists() const { return Status.has_value(); }
  bool isRegular() const { return Status && Status->isRegularFile(); }
  Stamp stamp() const;
  const llvm::vfs::Status &status() const { return *Status; }

  /// As it was when it was first read. Of what cannot be read: empty.
  llvm::StringRef text();
  /// What of it matters to find included files: directives alone.
  llvm::StringRef directives();
  bool isReadable() { return text(), Text != nullptr; }
  /// Of the text, of the directives. Known without reading the file where an
  /// earlier run has read it and the stamp is the same.
  Digest hash();
  Digest skeleton();
  void know(Digest Hash, Digest Skeleton);
  /// It was read, and is not what was known about it.
  bool hasChanged();

private:
  friend class SourceFiles;
  void look();

  std::optional<llvm::vfs::Status> Status;
  std::once_flag Looked, Read, Minimized;
  std::unique_ptr<llvm::MemoryBuffer> Text;
  std::string Directives;
  Digest KnownHash, KnownSkeleton, TextHash, TextSkeleton;
};

class SourceFiles {
public:
  /// The file under an absolute path, from any thread. Never null.
  SourceFile *find(llvm::StringRef Path);
  /// A directory was listed: what is in it matters.
  void noteListed(llvm::StringRef Path);

  /// Everything that was ever asked for, in the order of the paths.
  std::vector<SourceFile *> all();
  std::vector<std::string> listed();

private:
  struct Shard {
    std::mutex Lock;
    llvm::StringMap<std::unique_ptr<SourceFile>> Files;
  };
  std::array<Shard, 64> Shards;
  std::mutex ListedLock;
  llvm::StringSet<> Listed;
};

/// The file system that one TU sees, and what it has read in it.
class TUFileSystem : public llvm::vfs::ProxyFileSystem {
public:
  enum class View { Texts, Directives };
  TUFileSystem(SourceFiles &Files, View Shows);

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &Dir,
                                          std::error_code &Code) override;
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &Path) override;

  SourceFile *find(const llvm::Twine &Path);
  /// The regular files that were asked for, each once, in that order.
  const std::vector<SourceFile *> &used() const { return Used; }

private:
  llvm::vfs::Status statusOf(SourceFile &File, const llvm::Twine &Path);
  void use(SourceFile *File);

  SourceFiles &Files;
  View Shows;
  std::string Directory;
  std::vector<SourceFile *> Used;
  llvm::StringSet<> IsUsed;
};

} // namespace assoc

#endif
