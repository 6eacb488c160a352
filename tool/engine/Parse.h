// SPDX-License-Identifier: Apache-2.0
// The facts of one translation unit.
#ifndef ASSOC_TOOL_ENGINE_PARSE_H
#define ASSOC_TOOL_ENGINE_PARSE_H

#include "checks/facts/Facts.h"
#include "plugin/recognizers/BuilderDescription.h"

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace assoc {

/// Parses a TU. One that does not parse, or that clang crashes on, gives no
/// facts but its name and first error. FS: of this TU alone, because it has
/// its working directory. Builders: as in Extraction. Head: a precompiled one
/// (Heads.h), or nothing.
Facts parse(const clang::tooling::CompileCommand &Command,
            llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
            const std::vector<BuilderDescription> &Builders,
            const std::string &Head = {});

} // namespace assoc

#endif
