// SPDX-License-Identifier: Apache-2.0
// The facts of a whole program: scan, choose, parse, and once more where what
// was parsed names something that stands elsewhere. Each of these only as far
// as no earlier run has done it.
#include "tool/engine/Engine.h"

#include "plugin/AssociationFile.h"
#include "plugin/BuilderFile.h"
#include "plugin/Files.h"
#include "tool/engine/Choice.h"
#include "tool/engine/Heads.h"
#include "tool/engine/History.h"
#include "tool/engine/Map.h"
#include "tool/engine/Options.h"
#include "tool/engine/Parse.h"

#include "llvm/ADT/STLExtras.h"

#include <atomic>
#include <numeric>

using clang::tooling::CompileCommand;

namespace assoc {

namespace {
class Engine {
public:
  Engine(const Compilations &Sources, const CommandLine &Line,
         const EngineOptions &Options, Stats &Times);

  Extracted run();

private:
  Digest runDigest() const;
  Digest keyOf(std::size_t TU) const;
  bool replay(const Index::Run &Keys);
  void scanAll();
  std::vector<bool> findKept();
  void extract();
  bool isWanted(std::size_t TU) const {
    return Options.AllTUs || Chosen->isChosen(TU);
  }
  void recallOne(std::size_t TU);
  void parseOne(std::size_t TU);
  void finish();
  void say() const;
  Extracted result();

  const std::vector<CompileCommand> &Commands;
  const CommandLine &Line;
  const EngineOptions &Options;
  Stats &Times;
  unsigned Jobs;
  std::vector<std::size_t> Order; ///< of the TUs, whatever the user's is
  Hints Known;
  std::vector<Digest> CommandDigests;
  Digest Config; ///< what of the configuration matters to facts
  SourceFiles Files;
  Cache Kept;
  History Past;
  std::vector<ScannedTU> Scanned;
  Heads Begins;
  std::unique_ptr<Choice> Chosen;
  enum class State : char { Idle, Parsed, Recalled };
  std::vector<State> States;
  std::vector<Digest> Keys; ///< of what is in the cache now
  std::vector<Facts> Results;
};
} // namespace

/// All that the descriptions say.
static std::string text(const std::vector<BuilderDescription> &Builders) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeBuilders(Builders, OS);
  writeAssociations(Builders, OS);
  return OS.str();
}

Engine::Engine(const Compilations &Sources, const CommandLine &Line,
               const EngineOptions &Options, Stats &Times)
    : Commands(Sources.Commands), Line(Line), Options(Options), Times(Times),
      Jobs(Line.Jobs), Order(Commands.size()), Known(Line.Config.Builders),
      Config(digestOf(text(Line.Config.Builders))),
      Kept(Options.CacheFolder, Options.CacheLimit),
      Past(Kept, Files,
           digestOf(Sources.Folder.empty() ? currentDirectory()
                                           : Sources.Folder)),
      Scanned(Commands.size()),
      Begins(Commands, Scanned, Files, Kept.heads(), Jobs),
      States(Commands.size()), Keys(Commands.size()), Results(Commands.size()) {
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](std::size_t L, std::size_t R) {
    const CompileCommand &A = Commands[L], &B = Commands[R];
    return std::tie(A.Filename, A.Directory, A.CommandLine) <
           std::tie(B.Filename, B.Directory, B.CommandLine);
  });
  for (std::size_t I = 0; I < Commands.size(); ++I)
    Results[I].MainFile = Commands[I].Filename;
  for (const CompileCommand &C : Commands)
    CommandDigests.push_back(digestOf(C));
}

Digest Engine::runDigest() const {
  Digester Hash;
  Hash.add(Config).add(Options.AllTUs);
  for (std::size_t I : Order)
    Hash.add(CommandDigests[I]);
  return Hash.result();
}

Digest Engine::keyOf(std::size_t TU) const {
  Digester Hash;
  Hash.add(Past.tool()).add(Config).add(CommandDigests[TU]);
  for (const SeenFile &F : Scanned[TU].Files)
    Hash.add(F.File->Path).add(F.File->hash());
  return Hash.result();
}

/// Nothing has changed: the facts of all that was parsed then.
bool Engine::replay(const Index::Run &Recalled) {
  if (Recalled.size() != Commands.size())
    return false;
  std::atomic<bool> Ok = true;
  forEachIndex(Order.size(), Jobs, "reading", [&](std::size_t N) {
    const std::size_t I = Order[N];
    if (!Recalled[N].isSet() || !Ok)
      return;
    if (auto F = Kept.load(Recalled[N])) {
      Results[I] = std::move(*F);
      States[I] = State::Recalled;
    } else {
      Ok = false;
    }
  });
  return Ok;
}

void Engine::scanAll() {
  Stats::Phase Time(Times, "scan");
  std::vector<std::size_t> Todo;
  for (std::size_t I = 0; I < Commands.size(); ++I)
    if (!Past.recall(CommandDigests[I], Scanned[I]))
      Todo.push_back(I);
  Times.count("scanned", Todo.size());
  forEachIndex(Todo.size(), Jobs, "scanning", [&](std::size_t N) {
    Scanned[Todo[N]] = scan(Commands[Todo[N]], Files);
  });
}

/// Whose facts are in the cache.
std::vector<bool> Engine::findKept() {
  std::vector<bool> Result;
  for (std::size_t I = 0; I < Commands.size(); ++I) {
    const Digest Key = Past.factsOf(CommandDigests[I]);
    if (Key.isSet() && !Scanned[I].Failed && Key == keyOf(I))
      Keys[I] = Key;
    Result.push_back(Keys[I].isSet());
  }
  return Result;
}

/// Its facts, if they are in the cache.
void Engine::recallOne(std::size_t TU) {
  if (!Kept.isOn() || Scanned[TU].Failed)
    return;
  const Digest Key = keyOf(TU);
  if (auto F = Kept.load(Key)) {
    Results[TU] = std::move(*F);
    States[TU] = State::Recalled;
    Keys[TU] = Key;
  }
}

void Engine::parseOne(std::size_t TU) {
  const bool CanKeep = Kept.isOn() && !Scanned[TU].Failed;
  const Digest Key = CanKeep ? keyOf(TU) : Digest();
  Keys[TU] = Digest();
  llvm::IntrusiveRefCntPtr<TUFileSystem> FS(
      new TUFileSystem(Files, TUFileSystem::View::Texts));
  Results[TU] = parse(Commands[TU], FS, Line.Config.Builders, Begins.of(TU));
  States[TU] = State::Parsed;
  // What was read must be what the key stands for.
  if (!CanKeep || !Results[TU].Error.empty() ||
      !llvm::all_of(FS->used(), [&](SourceFile *Used) {
        return Begins.isOwn(*Used) ||
               (!Used->hasChanged() &&
                llvm::any_of(Scanned[TU].Files, [&](const SeenFile &F) {
                  return F.File == Used;
                }));
      }))
    return;
  Kept.store(Key, Results[TU]);
  Keys[TU] = Key;
}

void Engine::extract() {
  std::vector<std::size_t> Todo;
  for (std::size_t I = 0; I < Commands.size(); ++I)
    if (isWanted(I) && States[I] == State::Idle)
      Todo.push_back(I);
  forEachIndex(Todo.size(), Jobs, "reading",
               [&](std::size_t N) { recallOne(Todo[N]); });
  llvm::erase_if(Todo, [&](std::size_t I) { return States[I] != State::Idle; });
  {
    Stats::Phase Time(Times, "precompile");
    Begins.prepare(Todo, Past.tool());
  }
  Stats::Phase Time(Times, "parse");
  forEachIndex(Todo.size(), Jobs, "parsing",
               [&](std::size_t N) { parseOne(Todo[N]); });
}

/// For the next run.
void Engine::finish() {
  Stats::Phase Time(Times, "cache");
  for (std::size_t I = 0; I < Commands.size(); ++I)
    Past.note(CommandDigests[I], Scanned[I], Keys[I]);
  Index::Run Row;
  bool IsWhole = true;
  for (std::size_t I : Order) {
    IsWhole &= States[I] == State::Idle || Keys[I].isSet();
    Row.push_back(States[I] == State::Idle ? Digest() : Keys[I]);
  }
  if (IsWhole)
    Past.note(runDigest(), std::move(Row));
  Past.save(/*KeepOthers=*/!Line.Inputs.empty());
  Kept.trim();
}

void Engine::say() const {
  static constexpr const char *Done[] = {"not parsed", "parsed",
                                         "from the cache"};
  for (std::size_t I : Order)
    llvm::errs() << Commands[I].Filename << ": " << Done[int(States[I])]
                 << (Options.AllTUs ? "" : ", " + Chosen->reason(I)) << '\n';
}

Extracted Engine::result() {
  Extracted Result;
  Result.TUs = std::move(Results);
  Result.Idle = llvm::count(States, State::Idle);
  Times.count("translation units", Commands.size());
  Times.count("precompiled", Begins.compiled());
  Times.count("precompiled before", Begins.kept());
  Times.count("parsed", llvm::count(States, State::Parsed));
  Times.count("from the cache", llvm::count(States, State::Recalled));
  return Result;
}

Extracted Engine::run() {
  if (Kept.isOn()) {
    Stats::Phase Time(Times, "cache");
    Past.open();
    const Index::Run *Last = Past.recallRun(runDigest());
    if (Last && !Options.Verbose && replay(*Last)) {
      Past.refresh();
      return result();
    }
    States.assign(Commands.size(), State::Idle);
  }
  if (!Options.AllTUs || Kept.isOn())
    scanAll();
  if (Options.AllTUs) {
    extract();
  } else {
    {
      Stats::Phase Time(Times, "choose");
      Chosen =
          std::make_unique<Choice>(Scanned, Order, Known, findKept(), Jobs);
      Chosen->begin();
    }
    do
      extract();
    while (Chosen->extend(Results));
  }
  if (Kept.isOn())
    finish();
  if (Options.Verbose)
    say();
  return result();
}

llvm::Expected<Extracted> extractProgram(const Compilations &Sources,
                                         const CommandLine &Line,
                                         Stats &Times) {
  auto Options = engineOptions(Line, Sources.Folder);
  if (!Options)
    return Options.takeError();
  Times.AreWanted = Options->Stats;
  return Engine(Sources, Line, *Options, Times).run();
}

} // namespace assoc
