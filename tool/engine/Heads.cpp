// SPDX-License-Identifier: Apache-2.0
// Precompiled headers that nobody has to ask for. Whatever goes wrong with one
// costs time alone: its sources are parsed as they are.
#include "tool/engine/Heads.h"

#include "plugin/Bodies.h"
#include "plugin/Files.h"
#include "tool/engine/Action.h"
#include "tool/engine/HeadReader.h"
#include "tool/engine/Map.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <functional>
#include <optional>
#include <tuple>

using namespace clang;
using llvm::StringRef;
namespace fs = llvm::sys::fs;

namespace assoc {

static bool isMainFile(const Heads::Command &Command, StringRef Argument) {
  return absoluteFrom(Command.Directory, Argument) == Command.Filename;
}

Heads::Begin Heads::beginOf(std::size_t TU) {
  Begin Result{TU, Commands[TU].Directory, {}};
  for (StringRef Argument : Commands[TU].CommandLine) {
    // What those include comes first.
    if (Argument == "-include" || Argument == "-imacros" ||
        Argument == "-include-pch")
      return Result;
    if (!isMainFile(Commands[TU], Argument))
      Result.Flags += '\0' + Argument.str();
  }
  Result.Flags += llvm::sys::path::extension(Commands[TU].Filename);
  if (!Scanned[TU].Failed)
    Result.Headers = headersFirstIn(Commands[TU].Filename, Scanned[TU], Files);
  return Result;
}

/// TUs: in order, with the same flags and the same headers up to Depth.
void Heads::group(llvm::ArrayRef<Begin> TUs, std::size_t Depth,
                  std::vector<Shared> &To) const {
  // Precompiling takes somewhat longer than parsing, and all wait for it.
  const std::size_t Least = std::max(4u, 2 * Jobs);
  std::vector<std::size_t> Rest;
  for (std::size_t I = 0, End; I < TUs.size(); I = End) {
    auto HeaderOf = [&](const Begin &B) {
      return B.Headers.size() > Depth ? B.Headers[Depth] : "";
    };
    for (End = I + 1; End < TUs.size(); ++End)
      if (TUs[End].Flags != TUs[I].Flags ||
          HeaderOf(TUs[End]) != HeaderOf(TUs[I]))
        break;
    if (End - I >= Least && !HeaderOf(TUs[I]).empty())
      group(TUs.slice(I, End - I), Depth + 1, To);
    else
      for (std::size_t N = I; N < End; ++N)
        Rest.push_back(TUs[N].TU);
  }
  if (Depth && Rest.size() >= Least)
    To.push_back({TUs[0].Flags,
                  Rest,
                  {TUs[0].Headers.begin(), TUs[0].Headers.begin() + Depth}});
}

namespace {
/// Bodies that a TU would parse must be in what it takes instead.
class LibraryBodies : public ASTConsumer {
public:
  explicit LibraryBodies(Preprocessor &PP) : Filter({}, None) {
    Filter.watch(PP);
  }
  bool shouldSkipFunctionBody(Decl *D) override {
    return !Filter.mayDeclare(*D);
  }

private:
  const std::set<BodyPlace> None;
  BodyFilter Filter;
};

class PrecompileAction : public GeneratePCHAction {
public:
  explicit PrecompileAction(std::string Output) : Output(std::move(Output)) {}

protected:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 StringRef File) override {
    std::vector<std::unique_ptr<ASTConsumer>> Both;
    Both.push_back(GeneratePCHAction::CreateASTConsumer(CI, File));
    Both.push_back(std::make_unique<LibraryBodies>(CI.getPreprocessor()));
    return std::make_unique<MultiplexConsumer>(std::move(Both));
  }
  bool BeginInvocation(CompilerInstance &CI) override {
    CI.getFrontendOpts().OutputFile = Output;
    CI.getFrontendOpts().SkipFunctionBodies = true;
    return true;
  }

private:
  std::string Output;
};
} // namespace

std::string Heads::compile(const Source &Head) {
  const std::string Output = Store.temporary();
  if (Output.empty())
    return "";
  llvm::IntrusiveRefCntPtr<TUFileSystem> FS(
      new TUFileSystem(Files, TUFileSystem::View::Texts));
  const bool IsMade =
      runAction(Head.How.Directory, Head.How.CommandLine, FS,
                std::make_unique<PrecompileAction>(Output)) &&
      // What was read is what its name stands for.
      llvm::none_of(FS->used(), std::mem_fn(&SourceFile::hasChanged));
  if (!IsMade) {
    (void)fs::remove(Output);
    return "";
  }
  Store.add(Output, Head.Begin, Head.Content);
  ++Compiled;
  return Output;
}

Digest Heads::digestOf(const Shared &Head) const {
  Digester Hash;
  Hash.add(Head.Flags);
  for (const std::string &Header : Head.Headers)
    Hash.add(Header);
  return Hash.result();
}

Heads::Source Heads::sourceOf(const Shared &Head, const Digest &Tool) {
  const Command &Model = Commands[Head.TUs[0]];
  Source Result{Model, digestOf(Head), {}, 0};
  std::string Text;
  for (const std::string &Header : Head.Headers)
    Text += "#include <" + Header + ">\n";
  Command &How = Result.How;
  How.Filename = Store.source(Result.Begin,
                              llvm::sys::path::extension(Model.Filename), Text);
  if (How.Filename.empty())
    return Result;
  for (std::string &Argument : How.CommandLine)
    if (isMainFile(Model, Argument))
      Argument = How.Filename;
  // A header of the program, found by its directory, is no part of a head,
  // nor is one that marks functions: that is seen while it is read.
  const ScannedTU Found = scan(How, Files);
  if (Found.Failed || !llvm::all_of(Found.Files, [&](const SeenFile &F) {
        return F.File->Path == How.Filename ||
               (!F.Variant && !F.File->text().contains("assoc::"));
      }))
    return Result;
  Digester Hash;
  Hash.add(Tool);
  for (const SeenFile &F : Found.Files)
    Hash.add(F.File->Path).add(F.File->hash());
  Result.Content = Hash.result();
  Result.Files = Found.Files.size();
  return Result;
}

/// The path of what these TUs begin with, or nothing. One that is kept is
/// taken if it has most of what a new one would have: that takes long.
std::string Heads::find(Shared Head, const Digest &Tool, bool MayCompile) {
  std::optional<Source> Best;
  for (; !Head.Headers.empty(); Head.Headers.pop_back()) {
    if (!Store.mayHold(digestOf(Head)) && (Best || !MayCompile))
      continue;
    Source Here = sourceOf(Head, Tool);
    if (!Here.Files)
      continue;
    if (Best && Here.Files * 4 < Best->Files * 3)
      break;
    if (std::string Path = Store.find(Here.Begin, Here.Content); !Path.empty())
      return Path;
    if (MayCompile && !Best)
      Best = std::move(Here);
  }
  return Best ? compile(*Best) : "";
}

void Heads::prepare(const std::vector<std::size_t> &TUs, const Digest &Tool) {
  std::vector<Begin> Begins(TUs.size());
  forEachIndex(TUs.size(), Jobs, "reading",
               [&](std::size_t I) { Begins[I] = beginOf(TUs[I]); });
  llvm::sort(Begins, [](const Begin &L, const Begin &R) {
    return std::tie(L.Flags, L.Headers, L.TU) <
           std::tie(R.Flags, R.Headers, R.TU);
  });
  if (Begins.empty() || !Store.open())
    return;
  std::vector<Shared> Found;
  group(Begins, 0, Found);
  forEachIndex(Found.size(), Jobs, "precompiling", [&](std::size_t I) {
    const std::string Path = find(Found[I], Tool, /*MayCompile=*/true);
    for (std::size_t TU : Found[I].TUs)
      HeadOf[TU] = Path;
  });
  forEachIndex(Begins.size(), Jobs, "reading", [&](std::size_t I) {
    const Begin &B = Begins[I];
    if (HeadOf[B.TU].empty())
      HeadOf[B.TU] =
          find({B.Flags, {B.TU}, B.Headers}, Tool, /*MayCompile=*/false);
  });
}

} // namespace assoc
