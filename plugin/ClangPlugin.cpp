// SPDX-License-Identifier: Apache-2.0
// The clang plugin: findings while compiling, facts next to the object.
#include "checks/rules/Rule.h"
#include "checks/rules/Suppress.h"
#include "plugin/ConfigFile.h"
#include "plugin/Emit.h"
#include "plugin/Extract.h"
#include "plugin/FactsFile.h"
#include "plugin/Files.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/CharInfo.h"
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
    "  database=NAME    database that the program runs on\n"
    "  facts-dir=DIR    facts of the other sources of the program\n"
    "  config=FILE      configuration file (default: the nearest .assoc-tidy\n"
    "                   above the source); arguments hold over it\n"
    "  no-config        read none\n"
    "  write-facts      write the facts of this source next to the object\n"
    "  write-facts=DIR  write them into a directory\n"
    "  help             print this\n";

static void complain(const CompilerInstance &CI, const std::string &Sentence) {
  DiagnosticsEngine &Engine = CI.getDiagnostics();
  Engine.Report(
      Engine.getCustomDiagID(DiagnosticsEngine::Error, "assoc-tidy plugin: %0"))
      << Sentence;
}

namespace {

/// Where facts go.
struct Writing {
  bool Wanted = false;
  std::string Dir; ///< empty: next to the object
};

class Consumer : public ASTConsumer {
public:
  Consumer(CompilerInstance &CI, StringRef Input, Config S, Writing W)
      : CI(CI), Input(Input.str()), S(std::move(S)), W(std::move(W)) {
    From.watch(CI.getPreprocessor());
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    if (CI.getDiagnostics().hasErrorOccurred())
      return;
    Facts Seen = From.run(Context, S.Builders);
    if (W.Wanted)
      if (llvm::Error E = write(Seen))
        return fail(std::move(E));

    std::vector<Facts> Others;
    if (!S.FactsDir.empty()) {
      auto Read = readFactsDirectory(S.FactsDir);
      if (!Read)
        return fail(Read.takeError());
      Others = std::move(*Read);
    }
    Model M =
        linkWith(std::move(Seen), S.FactsDir.empty() ? nullptr : &Others, S);
    std::vector<Finding> Findings = run(M);
    S.select(Findings);
    suppress(M, Findings);
    report(Findings, Context.getSourceManager());
  }

private:
  void report(const std::vector<Finding> &Findings, SourceManager &SM) {
    Emitter Out(SM);
    for (const Finding &F : Findings)
      if (Out.isHere(F))
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
    if (W.Dir.empty()) {
      StringRef Object = CI.getFrontendOpts().OutputFile;
      if (Object.empty() || Object == "-")
        Object = llvm::sys::path::filename(Input);
      return writeFactsFile(Seen, (Object + FactsSuffix).str());
    }
    if (std::error_code Code = llvm::sys::fs::create_directories(W.Dir))
      return failure("cannot make the directory '" + W.Dir +
                     "': " + Code.message());
    // Sources of one name may lie in several directories.
    std::string Name =
        llvm::formatv("{0}-{1:x-16}{2}", llvm::sys::path::filename(Input),
                      llvm::xxHash64(Seen.MainFile), FactsSuffix);
    return writeFactsFile(Seen, W.Dir + "/" + Name);
  }

  void fail(llvm::Error E) { complain(CI, llvm::toString(std::move(E))); }

  CompilerInstance &CI;
  const std::string Input;
  // The action does not live as long.
  const Config S;
  const Writing W;
  Extraction From;
};

class PluginAction : public PluginASTAction {
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef Input) override {
    Request.Places = {Input.str()};
    auto S = configure(Request);
    if (!S) {
      complain(CI, llvm::toString(S.takeError()));
      return std::make_unique<Consumer>(CI, Input, Config(), Writing());
    }
    // A build that fills the directory does not know the program yet.
    if (Write.Wanted && llvm::none_of(Request.Given, [](auto &Given) {
          return Given.first == "FactsDir";
        }))
      S->FactsDir.clear();
    return std::make_unique<Consumer>(CI, Input, *S, Write);
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
      complain(CI, Complaint);
      return false;
    }
    return true;
  }

  /// Returns what is wrong with the argument.
  std::string take(StringRef Arg) {
    auto [Name, Text] = Arg.split('=');
    for (const std::string &Setting : Settings::names())
      if (Name == kebabCase(Setting)) {
        Request.Given.emplace_back(Setting, Text.str());
        return "";
      }
    if (Name == "config") {
      Request.File = Text.str();
    } else if (Arg == "no-config") {
      Request.NoFile = true;
    } else if (Name == "write-facts") {
      Write.Wanted = true;
      Write.Dir = Text.str();
    } else if (Arg == "help") {
      llvm::errs() << Help;
    } else {
      return "unknown argument '" + Arg.str() +
             "': there is level=, rules=, database=, facts-dir=, config=, "
             "no-config, write-facts, write-facts=, help";
    }
    return "";
  }

  /// "facts-dir" of "FactsDir"
  static std::string kebabCase(StringRef Camel) {
    std::string Kebab;
    for (char C : Camel) {
      if (isUppercase(C) && !Kebab.empty())
        Kebab += '-';
      Kebab += toLowercase(C);
    }
    return Kebab;
  }

  ConfigRequest Request;
  Writing Write;
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
