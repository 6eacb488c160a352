// SPDX-License-Identifier: Apache-2.0
// Running clang over a source for something else than its facts.
#include "tool/engine/Action.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CrashRecoveryContext.h"

using namespace clang;

namespace assoc {

bool runAction(const std::string &Directory,
               const std::vector<std::string> &CommandLine,
               llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
               std::unique_ptr<FrontendAction> Action) {
  IgnoringDiagConsumer Errors;
  llvm::CrashRecoveryContext Context;
  bool Done = false;
  bool Survived = Context.RunSafely([&] {
    if (FS->setCurrentWorkingDirectory(Directory))
      return;
    FileSystemOptions Options;
    llvm::IntrusiveRefCntPtr<FileManager> Manager(new FileManager(Options, FS));
    tooling::ToolInvocation Invocation(CommandLine, std::move(Action),
                                       Manager.get());
    Invocation.setDiagnosticConsumer(&Errors);
    Done = Invocation.run();
  });
  return Survived && Done;
}

} // namespace assoc
