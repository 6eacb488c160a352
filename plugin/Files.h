// SPDX-License-Identifier: Apache-2.0
// Reading and writing whole files, with sentences for what goes wrong.
#ifndef ASSOC_PLUGIN_FILES_H
#define ASSOC_PLUGIN_FILES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace assoc {

/// An error of one sentence, for people.
llvm::Error failure(const llvm::Twine &Sentence);

/// The directory that the process was started in.
std::string currentDirectory();

/// The path, absolute and without dots, as seen from a directory.
std::string absoluteFrom(llvm::StringRef Directory, llvm::StringRef Path);

/// CMake writes it: what target_precompile_headers() lists.
bool isOfCMake(llvm::StringRef Path);

llvm::Expected<std::string> readFile(llvm::StringRef Path);
/// Through a temporary and a rename, so that no reader sees half a file. What
/// is no regular file (a pipe, /dev/null) is written to directly.
llvm::Error writeFile(llvm::StringRef Path, llvm::StringRef Text);

} // namespace assoc

#endif
