// SPDX-License-Identifier: Apache-2.0
// The facts of one translation unit.
#include "tool/engine/Parse.h"

#include "plugin/Bodies.h"
#include "plugin/Extract.h"
#include "plugin/recognizers/Recognizer.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/PreprocessorOptions.h"
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

/// Bodies: those that have to be parsed, and those that were found missing.
struct ExtractConsumer : ASTConsumer {
  ExtractConsumer(CompilerInstance &CI, const Descriptions &Builders,
                  std::set<BodyPlace> &Bodies, Facts &To)
      : Filter(Builders, Bodies), Builders(Builders), Bodies(Bodies), To(To) {
    From.watch(CI.getPreprocessor(), /*HeadIsOfUser=*/false);
    Filter.watch(CI.getPreprocessor());
  }
  bool shouldSkipFunctionBody(Decl *D) override {
    return !Filter.mayDeclare(*D);
  }
  void HandleTranslationUnit(ASTContext &Context) override {
    if (Context.getDiagnostics().hasErrorOccurred())
      return;
    To = From.run(Context, Builders);
    Bodies.insert(From.missedBodies().begin(), From.missedBodies().end());
  }
  Extraction From;
  BodyFilter Filter;
  const Descriptions &Builders;
  std::set<BodyPlace> &Bodies;
  Facts &To;
};

struct ExtractAction : ASTFrontendAction {
  ExtractAction(const Descriptions &Builders, const std::string &Head,
                std::set<BodyPlace> &Bodies, Facts &To)
      : Builders(Builders), Head(Head), Bodies(Bodies), To(To) {}
  bool BeginInvocation(CompilerInstance &CI) override {
    CI.getPreprocessorOpts().ImplicitPCHInclude = Head;
    // It was found by what its files hold; they may have another time.
    CI.getPreprocessorOpts().DisablePCHOrModuleValidation =
        DisableValidationForModuleKind::PCH;
    return true;
  }
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef) override {
    CI.getFrontendOpts().SkipFunctionBodies = true;
    return std::make_unique<ExtractConsumer>(CI, Builders, Bodies, To);
  }
  const Descriptions &Builders;
  const std::string &Head;
  std::set<BodyPlace> &Bodies;
  Facts &To;
};
} // namespace

static Facts extract(const tooling::CompileCommand &Command,
                     llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                     const std::vector<BuilderDescription> &Builders,
                     const std::string &Head) {
  FileSystemOptions Options;
  llvm::IntrusiveRefCntPtr<FileManager> Files(new FileManager(Options, FS));
  FirstError Errors(*Files);
  Facts Result;
  if (std::error_code Code =
          FS->setCurrentWorkingDirectory(Command.Directory)) {
    Errors.Text = Command.Directory + ": " + Code.message();
  } else {
    // A second time where a declaration leads to a body that was skipped; that
    // one may lead to another. Files are read once.
    std::set<BodyPlace> Bodies;
    std::size_t Before;
    do {
      Before = Bodies.size();
      tooling::ToolInvocation Invocation(
          Command.CommandLine,
          std::make_unique<ExtractAction>(Builders, Head, Bodies, Result),
          Files.get());
      Invocation.setDiagnosticConsumer(&Errors);
      if (!Invocation.run() && Errors.Text.empty())
        Errors.Text = "the compiler's arguments are not understood";
    } while (Errors.Text.empty() && Bodies.size() > Before);
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
            const std::vector<BuilderDescription> &Builders,
            const std::string &Head) {
  Facts Result;
  llvm::CrashRecoveryContext Context;
  if (!Head.empty()) {
    // An error is told as it is without.
    if (Context.RunSafely(
            [&] { Result = extract(Command, FS, Builders, Head); }) &&
        Result.Error.empty())
      return Result;
    return parse(Command, std::move(FS), Builders);
  }
  if (!Context.RunSafely(
          [&] { Result = extract(Command, std::move(FS), Builders, ""); })) {
    Result = Facts();
    Result.MainFile = Command.Filename;
    Result.Error = "clang crashes on it";
  }
  return Result;
}

} // namespace assoc
