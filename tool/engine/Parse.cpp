// SPDX-License-Identifier: Apache-2.0
// The facts of one translation unit.
#include "tool/engine/Parse.h"

#include "plugin/Extract.h"
#include "plugin/recognizers/Recognizer.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/CrashRecoveryContext.h"

using namespace clang;
using llvm::StringRef;

namespace assoc {

namespace {
/// Keeps the first error: what follows is mostly its consequence.
class FirstError : public DiagnosticConsumer {
public:
  explicit FirstError(const FileManager &Files) : Files(Files) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || !Text.empty())
      return;
    if (Info.getLocation().isValid() && Info.hasSourceManager()) {
      PresumedLoc Place =
          Info.getSourceManager().getPresumedLoc(Info.getLocation());
      if (Place.isValid())
        Text = absolutePath(Place.getFilename(), Files) + ":" +
               std::to_string(Place.getLine()) + ": ";
    }
    llvm::SmallString<128> Message;
    Info.FormatDiagnostic(Message);
    Text += Message;
  }

  std::string Text;

private:
  const FileManager &Files;
};

using Descriptions = std::vector<BuilderDescription>;

struct ExtractConsumer : ASTConsumer {
  ExtractConsumer(Extraction &From, const Descriptions &Builders, Facts &To)
      : From(From), Builders(Builders), To(To) {}
  void HandleTranslationUnit(ASTContext &Context) override {
    if (!Context.getDiagnostics().hasErrorOccurred())
      To = From.run(Context, Builders);
  }
  Extraction &From;
  const Descriptions &Builders;
  Facts &To;
};

struct ExtractAction : ASTFrontendAction {
  ExtractAction(const Descriptions &Builders, Facts &To)
      : Builders(Builders), To(To) {}
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef) override {
    From.watch(CI.getPreprocessor());
    return std::make_unique<ExtractConsumer>(From, Builders, To);
  }
  Extraction From;
  const Descriptions &Builders;
  Facts &To;
};
} // namespace

static Facts extract(const tooling::CompileCommand &Command,
                     llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                     const std::vector<BuilderDescription> &Builders) {
  FileSystemOptions Options;
  llvm::IntrusiveRefCntPtr<FileManager> Files(new FileManager(Options, FS));
  FirstError Errors(*Files);
  Facts Result;
  if (std::error_code Code =
          FS->setCurrentWorkingDirectory(Command.Directory)) {
    Errors.Text = Command.Directory + ": " + Code.message();
  } else {
    tooling::ToolInvocation Invocation(
        Command.CommandLine, std::make_unique<ExtractAction>(Builders, Result),
        Files.get());
    Invocation.setDiagnosticConsumer(&Errors);
    if (!Invocation.run() && Errors.Text.empty())
      Errors.Text = "the compiler's arguments are not understood";
  }
  if (!Errors.Text.empty()) {
    Result = Facts();
    Result.MainFile = absolutePath(Command.Filename, *Files);
    Result.Error = Errors.Text;
  }
  return Result;
}

Facts parse(const tooling::CompileCommand &Command,
            llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
            const std::vector<BuilderDescription> &Builders) {
  Facts Result;
  llvm::CrashRecoveryContext Context;
  if (!Context.RunSafely(
          [&] { Result = extract(Command, std::move(FS), Builders); })) {
    Result = Facts();
    Result.MainFile = Command.Filename;
    Result.Error = "clang crashes on it";
  }
  return Result;
}

} // namespace assoc
