// SPDX-License-Identifier: Apache-2.0
// The clang-tidy module: one check a rule, one extraction a translation unit.
#include "checks/rules/Rule.h"
#include "plugin/ConfigFile.h"
#include "plugin/Emit.h"
#include "plugin/Extract.h"
#include "plugin/FactsFile.h"
#include "plugin/Files.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"

#include <map>
#include <set>
#include <utility>

using namespace clang;
using namespace clang::tidy;
using llvm::Expected;
using llvm::StringRef;

namespace assoc {

namespace {

/// What the checks of one translation unit share.
struct Unit {
  ASTContext *Context = nullptr;
  Extraction From;
  bool Watches = false;
  /// By the configuration file: what is recognised depends on it.
  std::map<std::string, Facts> Seen;
  /// By what a program depends on: it may differ from check to check.
  std::map<std::tuple<std::string, std::string, std::optional<Database>>,
           std::vector<Finding>>
      Findings;
  std::set<std::string> Complaints; ///< each is made once, not by every check
  bool Finished = false;
};

/// What all checks of one clang-tidy process share.
class Session {
public:
  /// The unit that is about to be parsed: checks are made afresh for each,
  /// all of them before the first has anything to say.
  std::shared_ptr<Unit> unit() {
    if (!Current || Current->Finished)
      Current = std::make_shared<Unit>();
    return Current;
  }

  Expected<const std::vector<Finding> *> findings(Unit &U, const Config &S) {
    auto [It, New] = U.Findings.try_emplace({S.File, S.FactsDir, S.Target});
    if (!New)
      return &It->second;
    // What does not compile proves nothing.
    if (U.Context->getDiagnostics().hasUncompilableErrorOccurred())
      return &It->second;
    const std::vector<Facts> *Others = nullptr;
    if (!S.FactsDir.empty()) {
      auto Read = facts(S.FactsDir);
      if (!Read)
        return Read.takeError();
      Others = *Read;
    }
    auto [Seen, Unread] = U.Seen.try_emplace(S.File);
    if (Unread)
      Seen->second = U.From.run(*U.Context, S.Builders);
    It->second = run(linkWith(Seen->second, Others, S));
    return &It->second;
  }

private:
  /// Read once for all units.
  Expected<const std::vector<Facts> *> facts(const std::string &Dir) {
    auto [It, New] = Known.try_emplace(Dir);
    if (New) {
      auto Read = readFactsDirectory(absoluteFrom(Start, Dir));
      if (!Read) {
        Known.erase(It);
        return Read.takeError();
      }
      It->second = std::move(*Read);
    }
    return &It->second;
  }

  /// clang-tidy changes it from unit to unit.
  const std::string Start = currentDirectory();
  std::shared_ptr<Unit> Current;
  std::map<std::string, std::vector<Facts>> Known;
};

class AssocCheck : public ClangTidyCheck {
public:
  AssocCheck(StringRef Name, ClangTidyContext *Context, const Rule &R,
             std::shared_ptr<Session> Shared)
      : ClangTidyCheck(Name, Context), R(R), Shared(std::move(Shared)),
        U(this->Shared->unit()),
        ConfigFile(Options.getLocalOrGlobal("Config", "")),
        NoConfig(Options.getLocalOrGlobal("NoConfig", "")) {
    for (const std::string &Setting : Settings::names())
      Given.emplace_back(Setting,
                         std::string(Options.getLocalOrGlobal(Setting, "")));
  }

  bool isLanguageVersionSupported(const LangOptions &Lang) const override {
    return Lang.CPlusPlus;
  }

  void storeOptions(ClangTidyOptions::OptionMap &Map) override {
    // What was not given stays so: it must not hold over the file.
    for (auto &[Name, Text] : Given)
      Options.store(Map, Name, Text);
    Options.store(Map, "Config", ConfigFile);
    Options.store(Map, "NoConfig", NoConfig);
  }

  /// clang-tidy applies NOLINT itself; which comments are in vain it never
  /// tells.
  void registerPPCallbacks(const SourceManager &, Preprocessor *PP,
                           Preprocessor *) override {
    if (!std::exchange(U->Watches, true))
      U->From.watch(*PP);
  }

  void registerMatchers(ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
  }

  void check(const ast_matchers::MatchFinder::MatchResult &Result) override {
    U->Context = Result.Context;
  }

  void onEndOfTranslationUnit() override {
    if (!U->Context)
      return;
    U->Finished = true;
    auto S = configure(
        {ConfigFile, NoConfig == "true", {getCurrentMainFile().str()}, Given});
    if (!S)
      return complain(S.takeError());
    auto All = Shared->findings(*U, *S);
    if (!All)
      return complain(All.takeError());
    std::vector<Finding> Mine;
    llvm::copy_if(**All, std::back_inserter(Mine),
                  [&](const Finding &F) { return F.Rule == R.Id; });
    S->select(Mine);
    Emitter Out(U->Context->getSourceManager());
    for (const Finding &F : Mine)
      if (Out.isHere(F))
        Out.emit(F, [this](SourceLocation Loc, const std::string &Text,
                           DiagnosticIDs::Level L) {
          DiagnosticBuilder Diag = diag(Loc, "%0", L);
          Diag << Text;
          return Diag;
        });
  }

private:
  void complain(llvm::Error E) {
    std::string Sentence = llvm::toString(std::move(E));
    if (U->Complaints.insert(Sentence).second)
      configurationDiag("%0", DiagnosticIDs::Error) << Sentence;
  }

  const Rule &R;
  std::shared_ptr<Session> Shared;
  std::shared_ptr<Unit> U;
  const std::string ConfigFile, NoConfig;
  std::vector<std::pair<std::string, std::string>> Given;
};

class AssocModule : public ClangTidyModule {
public:
  void addCheckFactories(ClangTidyCheckFactories &Factories) override {
    auto Shared = std::make_shared<Session>();
    for (const Rule *R : allRules())
      if (R->needsModelAlone())
        Factories.registerCheckFactory(
            R->Id, [R, Shared](StringRef Name, ClangTidyContext *Context) {
              return std::make_unique<AssocCheck>(Name, Context, *R, Shared);
            });
  }
};

} // namespace

/// At load: in a host of another LLVM nothing else of this file may run.
static const bool Registered = [] {
  if (!hostMatches("AssocTidyModule"))
    return false;
  static ClangTidyModuleRegistry::Add<AssocModule> Module(
      "assoc-module", "Correctness of ORM associations.");
  return true;
}();

} // namespace assoc
