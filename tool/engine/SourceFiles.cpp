// SPDX-License-Identifier: Apache-2.0
// The files of all translation units: each is asked for, read and hashed once.
#include "tool/engine/SourceFiles.h"

#include "plugin/Files.h"
#include "tool/engine/Directives.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using llvm::StringRef;
namespace vfs = llvm::vfs;

namespace assoc {

std::string Digest::hex() const {
  return llvm::utohexstr(High, true, 16) + llvm::utohexstr(Low, true, 16);
}

void SourceFile::look() {
  std::call_once(Looked, [this] {
    if (auto Found = vfs::getRealFileSystem()->status(Path))
      Status = *Found;
  });
}

Stamp SourceFile::stamp() const {
  if (!Status)
    return {};
  return {Status->getSize(),
          std::uint64_t(
              Status->getLastModificationTime().time_since_epoch().count())};
}

/// CMake's header of what is to be precompiled says of itself that it is of the
/// system, and so are then the user's headers that it includes. What says so is
/// read as spaces.
static std::unique_ptr<llvm::MemoryBuffer>
asUserCode(std::unique_ptr<llvm::MemoryBuffer> Text) {
  std::string Changed = Text->getBuffer().str();
  for (StringRef Pragma :
       {"#pragma GCC system_header", "#pragma clang system_header"})
    if (std::size_t At = Changed.find(Pragma); At != Changed.npos)
      Changed.replace(At, Pragma.size(), Pragma.size(), ' ');
  return llvm::MemoryBuffer::getMemBufferCopy(Changed,
                                              Text->getBufferIdentifier());
}

StringRef SourceFile::text() {
  std::call_once(Read, [this] {
    // Volatile: a copy, because files change while they are mapped.
    auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                              /*RequiresNullTerminator=*/true,
                                              /*IsVolatile=*/true);
    if (!Buffer)
      return;
    Text =
        isOfCMake(Path) ? asUserCode(std::move(*Buffer)) : std::move(*Buffer);
    TextHash = digestOf(Text->getBuffer());
  });
  return Text ? Text->getBuffer() : "";
}

StringRef SourceFile::directives() {
  std::call_once(Minimized, [this] {
    Directives = directivesIn(text());
    TextSkeleton = digestOf(Directives);
  });
  return Directives;
}

Digest SourceFile::hash() {
  if (KnownHash.isSet())
    return KnownHash;
  text();
  return TextHash;
}

Digest SourceFile::skeleton() {
  if (KnownHash.isSet())
    return KnownSkeleton;
  directives();
  return TextSkeleton;
}

void SourceFile::know(Digest Hash, Digest Skeleton) {
  KnownHash = Hash;
  KnownSkeleton = Skeleton;
}

bool SourceFile::hasChanged() {
  if (TextHash.isSet() && KnownHash.isSet() && TextHash != KnownHash)
    return true;
  // What was read is what stat promised.
  return Text && Text->getBufferSize() != Status->getSize();
}

SourceFile *SourceFiles::find(StringRef Path) {
  Shard &S = Shards[std::size_t(llvm::hash_value(Path)) % Shards.size()];
  SourceFile *File;
  {
    std::lock_guard<std::mutex> Guard(S.Lock);
    auto &Slot = S.Files[Path];
    if (!Slot)
      Slot = std::make_unique<SourceFile>(Path);
    File = Slot.get();
  }
  File->look();
  return File;
}

void SourceFiles::noteListed(StringRef Path) {
  std::lock_guard<std::mutex> Guard(ListedLock);
  Listed.insert(Path);
}

std::vector<SourceFile *> SourceFiles::all() {
  std::vector<SourceFile *> Result;
  for (Shard &S : Shards)
    for (auto &Entry : S.Files)
      Result.push_back(Entry.second.get());
  llvm::sort(Result, [](const SourceFile *L, const SourceFile *R) {
    return L->Path < R->Path;
  });
  return Result;
}

std::vector<std::string> SourceFiles::listed() {
  std::vector<std::string> Result;
  for (auto &Entry : Listed)
    Result.push_back(Entry.first().str());
  llvm::sort(Result);
  return Result;
}

namespace {
class OpenFile : public vfs::File {
public:
  OpenFile(vfs::Status Status, StringRef Text)
      : Status(std::move(Status)), Text(Text) {}
  llvm::ErrorOr<vfs::Status> status() override { return Status; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, std::int64_t, bool, bool) override {
    llvm::SmallString<128> Path;
    return llvm::MemoryBuffer::getMemBuffer(Text, Name.toStringRef(Path));
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status Status;
  StringRef Text;
};
} // namespace

TUFileSystem::TUFileSystem(SourceFiles &Files, View Shows)
    : ProxyFileSystem(llvm::IntrusiveRefCntPtr<FileSystem>(
          vfs::createPhysicalFileSystem().release())),
      Files(Files), Shows(Shows) {}

std::error_code
TUFileSystem::setCurrentWorkingDirectory(const llvm::Twine &Path) {
  std::error_code Code = ProxyFileSystem::setCurrentWorkingDirectory(Path);
  if (auto Where = getCurrentWorkingDirectory(); Where && !Code)
    Directory = *Where;
  return Code;
}

SourceFile *TUFileSystem::find(const llvm::Twine &Path) {
  llvm::SmallString<256> Memory;
  StringRef Name = Path.toStringRef(Memory);
  if (llvm::sys::path::is_absolute(Name))
    return Files.find(Name);
  llvm::SmallString<256> Absolute(Directory);
  while (Name.consume_front("./"))
    Name = Name.ltrim('/');
  llvm::sys::path::append(Absolute, Name);
  return Files.find(Absolute);
}

void TUFileSystem::use(SourceFile *File) {
  if (File->isRegular() && IsUsed.insert(File->Path).second)
    Used.push_back(File);
}

vfs::Status TUFileSystem::statusOf(SourceFile &File, const llvm::Twine &Path) {
  const vfs::Status &S = File.status();
  std::uint64_t Size = S.getSize();
  if (File.isRegular())
    Size = (Shows == View::Texts ? File.text() : File.directives()).size();
  return vfs::Status(Path, S.getUniqueID(), S.getLastModificationTime(),
                     S.getUser(), S.getGroup(), Size, S.getType(),
                     S.getPermissions());
}

llvm::ErrorOr<vfs::Status> TUFileSystem::status(const llvm::Twine &Path) {
  SourceFile *File = find(Path);
  if (!File->exists() || (File->isRegular() && !File->isReadable()))
    return std::make_error_code(std::errc::no_such_file_or_directory);
  use(File);
  return statusOf(*File, Path);
}

llvm::ErrorOr<std::unique_ptr<vfs::File>>
TUFileSystem::openFileForRead(const llvm::Twine &Path) {
  auto Status = status(Path);
  if (!Status)
    return Status.getError();
  if (!Status->isRegularFile()) // a pipe, /dev/null
    return ProxyFileSystem::openFileForRead(Path);
  SourceFile *File = find(Path);
  return std::make_unique<OpenFile>(
      *Status, Shows == View::Texts ? File->text() : File->directives());
}

vfs::directory_iterator TUFileSystem::dir_begin(const llvm::Twine &Dir,
                                                std::error_code &Code) {
  Files.noteListed(find(Dir)->Path);
  return ProxyFileSystem::dir_begin(Dir, Code);
}

} // namespace assoc
