// SPDX-License-Identifier: Apache-2.0
// Which files a translation unit reads, found by its directives alone.
#ifndef ASSOC_TOOL_ENGINE_SCAN_H
#define ASSOC_TOOL_ENGINE_SCAN_H

#include "tool/engine/SourceFiles.h"

#include "clang/Tooling/CompilationDatabase.h"

namespace assoc {

/// A file as one TU sees it.
struct SeenFile {
  SourceFile *File = nullptr;
  /// Stands for what of the file is compiled: the macros of the command line
  /// and the branches that its conditions take. 0: a system header, which
  /// declares nothing.
  std::uint32_t Variant = 0;
};

struct ScannedTU {
  std::vector<SeenFile> Files;
  /// Something went wrong: there may be more files.
  bool Failed = false;
};

/// Of all that it says.
Digest digestOf(const clang::tooling::CompileCommand &Command);

/// From any thread.
ScannedTU scan(const clang::tooling::CompileCommand &Command,
               SourceFiles &Files);

} // namespace assoc

#endif
