// SPDX-License-Identifier: Apache-2.0
// The clang plugin: findings while compiling, facts next to the object.
#include "checks/rules/Rule.h"
#include "checks/rules/Select.h"
#include "checks/rules/Suppress.h"
#include "plugin/Emit.h"
#include "plugin/Extract.h"
#include "plugin/FactsFile.h"
#include "plugin/Files.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;
using llvm::StringRef;

namespace assoc {

static constexpr char Help[] =
    "Arguments of the assoc-tidy plugin (-fplugin-arg-assoc-tidy-ARGUMENT):\n"
    "  level=LEVEL      lowest level shown: remark, warning (default), error\n"
    "  rules=GLOB,...   rules to report, as clang-tidy takes checks\n"
    "  facts-dir=DIR    facts of the other sources of the program\n"
    "  write-facts      write the facts of this source next to the object\n"
    "  write-facts=DIR  write them into a directory\n"
    "  help             print this\n";

namespace {

struct Settings {
  Selection Select;
  std::string FactsDir, WriteDir;
  bool WriteFacts = false;
};

class Consumer : public ASTConsumer {
public:
  Consumer(CompilerInstance &CI, StringRef Input, Settings S)
      : CI(CI), Input(Input.str()), S(std::move(S)) {
    From.watch(CI.getPreprocessor());
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    if (CI.getDiagnostics().hasErrorOccurred())
      return;
    Facts Seen = From.run(Context);
    if (S.WriteFacts)
      if (llvm::Error E = write(Seen))
        return fail(std::move(E));

    std::vector<Facts> Others;
    if (!S.FactsDir.empty()) {
      auto Read = readFactsDirectory(S.FactsDir);
      if (!Read)
        return fail(Read.takeError());
      Others = std::move(*Read);
    }
    Model M = linkWith(std::move(Seen), S.FactsDir.empty() ? nullptr : &Others);
    std::vector<Finding> Findings = run(M);
    suppress(M, Findings);
    report(Findings, Context.getSourceManager());
  }

private:
  void report(const std::vector<Finding> &Findings, SourceManager &SM) {
    Emitter Out(SM);
    for (const Finding &F : Findings)
      if (S.Select.shows(F) && Out.isHere(F))
        Out.emit(F, [&](SourceLocation Loc, const std::string &Text,
                        DiagnosticIDs::Level L) {
          return diagnose(Loc, Text, F.Rule, L);
        });
  }

  DiagnosticBuilder diagnose(SourceLocation Loc, const std::string &Text,
                             const std::string &Rule, DiagnosticIDs::Level L) {
    DiagnosticsEngine &Engine = CI.getDiagnostics();
    const bool IsNote = L == DiagnosticIDs::Note;
    unsigned Id =
        IsNote ? Engine.getCustomDiagID(DiagnosticsEngine::Note, "%0")
               : Engine.getCustomDiagID(DiagnosticsEngine::Warning, "%0 [%1]");
    DiagnosticBuilder Diag = Engine.Report(Loc, Id);
    Diag << Text;
    if (!IsNote)
      Diag << Rule;
    return Diag;
  }

  llvm::Error write(const Facts &Seen) {
    if (S.WriteDir.empty()) {
      StringRef Object = CI.getFrontendOpts().OutputFile;
      if (Object.empty() || Object == "-")
        Object = llvm::sys::path::filename(Input);
      return writeFactsFile(Seen, (Object + FactsSuffix).str());
    }
    if (std::error_code Code =
            llvm::sys::fs::create_directories(S.WriteDir))
      return failure("cannot make the directory '" + S.WriteDir +
                     "': " + Code.message());
    // Sources of one name may lie in several directories.
    std::string Name =
        llvm::formatv("{0}-{1:x-16}{2}", llvm::sys::path::filename(Input),
                      llvm::xxHash64(Seen.MainFile), FactsSuffix);
    return writeFactsFile(Seen, S.WriteDir + "/" + Name);
  }

  void fail(llvm::Error E) {
    DiagnosticsEngine &Engine = CI.getDiagnostics();
    Engine.Report(Engine.getCustomDiagID(DiagnosticsEngine::Error,
                                         "assoc-tidy: %0"))
        << llvm::toString(std::move(E));
  }

  CompilerInstance &CI;
  const std::string Input;
  const Settings S; // the action does not live as long
  Extraction From;
};

class PluginAction : public PluginASTAction {
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef Input) override {
    return std::make_unique<Consumer>(CI, Input, S);
  }

  ActionType getActionType() override { return AddAfterMainAction; }

  bool ParseArgs(const CompilerInstance &CI,
                 const std::vector<std::string> &Args) override {
    std::vector<std::string> All = Args;
    // Of -fplugin-arg-assoc-tidy-help the driver makes "tidy-help" for a
    // plugin named "assoc".
    const auto &Given = CI.getFrontendOpts().PluginArgs;
    if (auto It = Given.find("assoc"); It != Given.end())
      for (StringRef Arg : It->second)
        if (Arg.consume_front("tidy-"))
          All.push_back(Arg.str());
    for (const std::string &Arg : All) {
      std::string Complaint = take(Arg);
      if (Complaint.empty())
        continue;
      DiagnosticsEngine &Engine = CI.getDiagnostics();
      Engine.Report(Engine.getCustomDiagID(DiagnosticsEngine::Error,
                                           "assoc-tidy plugin: %0"))
          << Complaint;
      return false;
    }
    return true;
  }

  /// Returns what is wrong with the argument.
  std::string take(StringRef Arg) {
    auto [Name, Text] = Arg.split('=');
    if (Name == "level") {
      auto Lowest = parseLevel(Text.str());
      if (!Lowest)
        return "'" + Text.str() + "' is no level: there is remark, warning, "
                                  "error";
      S.Select.Lowest = *Lowest;
    } else if (Name == "rules") {
      S.Select.Globs = Selection::split(Text.str());
      if (std::string Word = S.Select.unknown(); !Word.empty())
        return "unknown rule '" + Word + "'";
    } else if (Name == "facts-dir") {
      S.FactsDir = Text.str();
    } else if (Name == "write-facts") {
      S.WriteFacts = true;
      S.WriteDir = Text.str();
    } else if (Arg == "help") {
      llvm::errs() << Help;
    } else {
      return "unknown argument '" + Arg.str() +
             "': there is level=, rules=, facts-dir=, write-facts, "
             "write-facts=, help";
    }
    return "";
  }

  Settings S;
};

} // namespace

/// At load: in a host of another LLVM nothing else of this file may run.
static const bool Registered = [] {
  if (!hostMatches("AssocClangPlugin"))
    return false;
  static FrontendPluginRegistry::Add<PluginAction> Plugin(
      "assoc-tidy", "Correctness of ORM associations.");
  return true;
}();

} // namespace assoc
