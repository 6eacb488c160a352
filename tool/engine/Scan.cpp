// SPDX-License-Identifier: Apache-2.0
// Which files a translation unit reads, found by its directives alone. clang's
// own dependency scanner works the same way, but has another interface in
// every version, and tells neither conditions nor system headers.
#include "tool/engine/Scan.h"

#include "tool/engine/Action.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

#include <map>

using namespace clang;
using llvm::StringRef;

namespace assoc {

namespace {
/// The conditions of one file, and which way they go.
using Branches = std::vector<std::uint64_t>;
using UserFiles = std::map<SourceFile *, Branches>;

class Watcher : public PPCallbacks {
public:
  Watcher(const SourceManager &SM, TUFileSystem &FS, UserFiles &Found)
      : SM(SM), FS(FS), Found(Found) {}

  void FileChanged(SourceLocation Loc, FileChangeReason,
                   SrcMgr::CharacteristicKind Kind, FileID) override {
    Current = nullptr;
    if (SrcMgr::isSystem(Kind))
      return;
    FileID ID = SM.getFileID(Loc);
    auto [It, New] = ByID.try_emplace(ID, nullptr);
    if (New)
      if (auto Entry = SM.getFileEntryRefForID(ID))
        It->second = &Found[FS.find(Entry->getName())];
    Current = It->second;
  }
  void If(SourceLocation Loc, SourceRange, ConditionValueKind Value) override {
    note(Loc, Value == CVK_True);
  }
  void Elif(SourceLocation Loc, SourceRange, ConditionValueKind Value,
            SourceLocation) override {
    note(Loc, Value == CVK_True);
  }
  void Ifdef(SourceLocation Loc, const Token &,
             const MacroDefinition &Macro) override {
    note(Loc, bool(Macro));
  }
  void Ifndef(SourceLocation Loc, const Token &,
              const MacroDefinition &Macro) override {
    note(Loc, !Macro);
  }

private:
  void note(SourceLocation Loc, bool Taken) {
    if (Current)
      Current->push_back(2 * std::uint64_t(SM.getFileOffset(Loc)) + Taken);
  }

  const SourceManager &SM;
  TUFileSystem &FS;
  UserFiles &Found;
  llvm::DenseMap<FileID, Branches *> ByID;
  Branches *Current = nullptr;
};

struct ScanAction : PreprocessOnlyAction {
  ScanAction(TUFileSystem &FS, UserFiles &Found) : FS(FS), Found(Found) {}
  bool BeginSourceFileAction(CompilerInstance &CI) override {
    CI.getPreprocessor().addPPCallbacks(
        std::make_unique<Watcher>(CI.getSourceManager(), FS, Found));
    return true;
  }
  TUFileSystem &FS;
  UserFiles &Found;
};
} // namespace

/// What of a command decides how headers are read, wherever they are.
static Digest macrosOf(const std::vector<std::string> &Arguments) {
  Digester Hash;
  for (std::size_t I = 1; I < Arguments.size(); ++I) {
    StringRef Arg = Arguments[I];
    for (StringRef Option : {"-D", "-U"})
      if (Arg == Option && I + 1 < Arguments.size())
        Hash.add((Arg + Arguments[I + 1]).str());
      else if (Arg != Option && Arg.take_front(2) == Option)
        Hash.add(Arg);
    for (StringRef Option : {"-std", "--std", "-target", "--target", "-x"})
      if (Arg.take_front(Option.size()) == Option)
        Hash.add(Arg).add(
            Arg == Option && I + 1 < Arguments.size() ? Arguments[I + 1] : "");
    if (Arg == "-include" || Arg == "-imacros")
      if (I + 1 < Arguments.size())
        Hash.add(Arg).add(Arguments[I + 1]);
  }
  return Hash.result();
}

static std::uint32_t variantOf(const Digest &Macros, Branches &Found) {
  llvm::sort(Found);
  Found.erase(std::unique(Found.begin(), Found.end()), Found.end());
  Digester Hash;
  Hash.add(Macros);
  for (std::uint64_t Branch : Found)
    Hash.add(Branch);
  return std::max<std::uint32_t>(1, std::uint32_t(Hash.result().Low));
}

Digest digestOf(const tooling::CompileCommand &Command) {
  Digester Hash;
  Hash.add(Command.Directory).add(Command.Filename);
  for (const std::string &Argument : Command.CommandLine)
    Hash.add(Argument);
  return Hash.result();
}

ScannedTU scan(const tooling::CompileCommand &Command, SourceFiles &Files) {
  ScannedTU Result;
  llvm::IntrusiveRefCntPtr<TUFileSystem> FS(
      new TUFileSystem(Files, TUFileSystem::View::Directives));
  UserFiles Found;
  Result.Failed = !runAction(Command.Directory, Command.CommandLine, FS,
                             std::make_unique<ScanAction>(*FS, Found));
  const Digest Macros = macrosOf(Command.CommandLine);
  for (auto &[File, Conditions] : Found)
    Result.Files.push_back({File, variantOf(Macros, Conditions)});
  for (SourceFile *File : FS->used())
    if (!Found.count(File))
      Result.Files.push_back({File, 0});
  for (const SeenFile &F : Result.Files)
    Result.Failed |= !F.File->isReadable();
  llvm::sort(Result.Files, [](const SeenFile &L, const SeenFile &R) {
    return L.File->Path < R.File->Path;
  });
  return Result;
}

} // namespace assoc
