// SPDX-License-Identifier: Apache-2.0
// The file format of facts: JSON, versioned, the same bytes for the same facts.
#ifndef ASSOC_PLUGIN_FACTSFILE_H
#define ASSOC_PLUGIN_FACTSFILE_H

#include "checks/facts/Facts.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace assoc {

/// What a facts file is called: NAME.assoc.json.
inline constexpr char FactsSuffix[] = ".assoc.json";

/// The same bytes for the same facts.
void writeFacts(const Facts &F, llvm::raw_ostream &OS);
/// Through a temporary and a rename, so that no reader sees half a file.
llvm::Error writeFactsFile(const Facts &F, llvm::StringRef Path);

llvm::Expected<Facts> readFacts(llvm::StringRef Text, llvm::StringRef Name);
llvm::Expected<Facts> readFactsFile(llvm::StringRef Path);
/// The names of all facts files below a directory, in order.
llvm::Expected<std::vector<std::string>> factsFilesBelow(llvm::StringRef Path);
llvm::Expected<std::vector<Facts>> readFactsDirectory(llvm::StringRef Path);

} // namespace assoc

#endif
