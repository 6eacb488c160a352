// SPDX-License-Identifier: Apache-2.0
// Running clang over a source for something else than its facts.
#ifndef ASSOC_TOOL_ENGINE_ACTION_H
#define ASSOC_TOOL_ENGINE_ACTION_H

#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <memory>
#include <string>
#include <vector>

namespace assoc {

/// Without a word about errors in the source. False: the action failed, or
/// clang crashed on it.
bool runAction(const std::string &Directory,
               const std::vector<std::string> &CommandLine,
               llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
               std::unique_ptr<clang::FrontendAction> Action);

} // namespace assoc

#endif
