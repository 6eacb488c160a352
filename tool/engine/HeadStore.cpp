// SPDX-License-Identifier: Apache-2.0
// Where precompiled heads are. Whatever goes wrong costs time alone.
#include "tool/engine/HeadStore.h"

#include "plugin/Files.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

#include <chrono>

using llvm::StringRef;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace assoc {

HeadStore::HeadStore(SourceFiles &Files, std::string Kept)
    : Files(Files), Folder(std::move(Kept)), IsKept(!Folder.empty()) {}

HeadStore::~HeadStore() {
  if (!IsKept && !Folder.empty())
    fs::remove_directories(Folder);
}

static std::string below(StringRef Folder, StringRef Name) {
  llvm::SmallString<256> Path(Folder);
  path::append(Path, Name);
  return std::string(Path);
}

bool HeadStore::open() {
  if (!IsKept && Folder.empty()) {
    llvm::SmallString<128> Made;
    if (!fs::createUniqueDirectory("assoc-tidy", Made))
      Folder = Made.str().str();
    return !Folder.empty();
  }
  if (fs::create_directories(Folder))
    return false;
  std::error_code Code;
  for (fs::directory_iterator It(Folder, Code), End; It != End && !Code;
       It.increment(Code))
    Begins.insert(path::filename(It->path()).split('-').first);
  return true;
}

std::string HeadStore::source(const Digest &Begin, StringRef Extension,
                              StringRef Text) const {
  std::string Path = below(Folder, "source-" + Begin.hex() + Extension.str());
  if (SourceFile *Known = fs::exists(Path) ? Files.find(Path) : nullptr;
      Known && Known->text() == Text)
    return Path;
  if (auto E = writeFile(Path, Text)) {
    llvm::consumeError(std::move(E));
    return "";
  }
  return Path;
}

static std::string stem(const Digest &Begin, const Digest &Content) {
  return Begin.hex() + "-" + Content.hex();
}

/// What is used now shall not count as the oldest.
static void touch(const std::string &Path) {
  int File;
  if (fs::openFileForWrite(Path, File, fs::CD_OpenExisting, fs::OF_Append))
    return;
  (void)fs::setLastAccessAndModificationTime(File,
                                             std::chrono::system_clock::now());
  (void)llvm::sys::Process::SafelyCloseFileDescriptor(File);
}

std::string HeadStore::find(const Digest &Begin, const Digest &Content) const {
  if (!mayHold(Begin))
    return "";
  std::error_code Code;
  for (fs::directory_iterator It(Folder, Code), End; It != End && !Code;
       It.increment(Code)) {
    auto [Stem, Bytes] = path::filename(It->path()).rsplit('-');
    if (Stem != stem(Begin, Content))
      continue;
    touch(It->path());
    if (Files.find(It->path())->hash().hex() == Bytes)
      return It->path();
  }
  return "";
}

std::string HeadStore::temporary() const {
  llvm::SmallString<256> Path;
  return fs::createUniqueFile(below(Folder, "temporary-%%%%%%%%"), Path)
             ? ""
             : Path.str().str();
}

void HeadStore::add(const std::string &Temporary, const Digest &Begin,
                    const Digest &Content) const {
  // From here on this run has it in memory.
  const Digest Bytes = Files.find(Temporary)->hash();
  if (!IsKept || !Bytes.isSet() ||
      fs::rename(Temporary,
                 below(Folder, stem(Begin, Content) + "-" + Bytes.hex())))
    (void)fs::remove(Temporary);
}

} // namespace assoc
