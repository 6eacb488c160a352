// SPDX-License-Identifier: Apache-2.0
// Reading and writing whole files, with sentences for what goes wrong.
#include "plugin/Files.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace assoc {

Error failure(const Twine &Sentence) {
  return createStringError(inconvertibleErrorCode(), Sentence);
}

std::string currentDirectory() {
  SmallString<256> Path;
  sys::fs::current_path(Path);
  return std::string(Path);
}

std::string absoluteFrom(StringRef Directory, StringRef Path) {
  SmallString<256> Result;
  if (sys::path::is_relative(Path))
    Result = Directory;
  sys::path::append(Result, Path);
  sys::path::remove_dots(Result, /*remove_dot_dot=*/true);
  return std::string(Result);
}

bool isOfCMake(StringRef Path) {
  return llvm::sys::path::filename(Path).find("cmake_pch") == 0;
}

Expected<std::string> readFile(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false,
                                      /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return failure("cannot read '" + Path +
                   "': " + Buffer.getError().message());
  return (*Buffer)->getBuffer().str();
}

static Error cannotWrite(StringRef Path, const std::string &Why) {
  return failure("cannot write '" + Path + "': " + Why);
}

Error writeFile(StringRef Path, StringRef Text) {
  sys::fs::file_status Status;
  if (!sys::fs::status(Path, Status) && sys::fs::exists(Status) &&
      !sys::fs::is_regular_file(Status)) {
    std::error_code Code;
    raw_fd_ostream OS(Path, Code);
    if (!Code)
      OS << Text;
    OS.close();
    Code = Code ? Code : OS.error();
    OS.clear_error();
    return Code ? cannotWrite(Path, Code.message()) : Error::success();
  }
  auto Temporary = sys::fs::TempFile::create(Path + ".%%%%%%%%.tmp");
  if (!Temporary)
    return cannotWrite(Path, toString(Temporary.takeError()));
  raw_fd_ostream OS(Temporary->FD, /*shouldClose=*/false);
  OS << Text;
  OS.flush();
  if (std::error_code Code = OS.error()) {
    OS.clear_error();
    consumeError(Temporary->discard());
    return cannotWrite(Path, Code.message());
  }
  if (Error E = Temporary->keep(Path))
    return cannotWrite(Path, toString(std::move(E)));
  return Error::success();
}

} // namespace assoc
