// SPDX-License-Identifier: Apache-2.0
// The facts of a whole program: scan, choose, parse, and once more where what
// was parsed names something that stands elsewhere.
#include "tool/engine/Engine.h"

#include "tool/engine/Demand.h"
#include "tool/engine/Interest.h"
#include "tool/engine/Map.h"
#include "tool/engine/Options.h"
#include "tool/engine/Parse.h"

#include "llvm/ADT/STLExtras.h"

#include <numeric>
#include <thread>

using clang::tooling::CompileCommand;
using llvm::StringRef;

namespace assoc {

namespace {
class Engine {
public:
  Engine(const std::vector<CompileCommand> &Commands, const CommandLine &Line,
         const EngineOptions &Options, Stats &Times);

  Extracted run();

private:
  void scanAll();
  void choose();
  void extract();
  void chooseForDemand();
  bool chooseDefining(const std::set<std::string> &Names, Mention Least);
  void chooseAllOfInterest();
  void say(std::size_t TU) const;

  const std::vector<CompileCommand> &Commands;
  const std::vector<BuilderDescription> &Builders;
  const EngineOptions &Options;
  Stats &Times;
  unsigned Jobs;
  std::vector<std::size_t> Order; ///< of the TUs, whatever the user's is
  SourceFiles Files;
  std::vector<ScannedTU> Scanned;
  Interest Wanted;
  std::vector<std::uint64_t> Libraries; ///< of each TU
  std::vector<bool> Chosen, Done;
  std::vector<Facts> Results;
};
} // namespace

Engine::Engine(const std::vector<CompileCommand> &Commands,
               const CommandLine &Line, const EngineOptions &Options,
               Stats &Times)
    : Commands(Commands), Builders(Line.Config.Builders), Options(Options),
      Times(Times),
      Jobs(Line.Jobs ? Line.Jobs
                     : std::max(1u, std::thread::hardware_concurrency())),
      Order(Commands.size()), Wanted(Hints(Builders), Jobs),
      Chosen(Commands.size()), Done(Commands.size()), Results(Commands.size()) {
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](std::size_t L, std::size_t R) {
    const CompileCommand &A = Commands[L], &B = Commands[R];
    return std::tie(A.Filename, A.Directory, A.CommandLine) <
           std::tie(B.Filename, B.Directory, B.CommandLine);
  });
  for (std::size_t I = 0; I < Commands.size(); ++I)
    Results[I].MainFile = Commands[I].Filename;
}

void Engine::scanAll() {
  Stats::Phase Time(Times, "scan");
  Scanned.resize(Commands.size());
  forEachIndex(Commands.size(), Jobs, "scanning",
               [&](std::size_t I) { Scanned[I] = scan(Commands[I], Files); });
}

void Engine::choose() {
  Stats::Phase Time(Times, "choose");
  Wanted.judge(Scanned);
  for (std::size_t I = 0; I < Scanned.size(); ++I) {
    Libraries.push_back(Wanted.librariesOf(Scanned[I]));
    Chosen[I] = Wanted.mustBeParsed(Scanned[I]);
  }
  coverFiles(
      Scanned, Order,
      [&](std::size_t TU, const SeenFile &F) {
        return Wanted.isOf(F, Libraries[TU]);
      },
      Chosen);
}

void Engine::extract() {
  std::vector<std::size_t> Todo;
  for (std::size_t I = 0; I < Commands.size(); ++I)
    if (Chosen[I] && !Done[I])
      Todo.push_back(I);
  Stats::Phase Time(Times, "parse");
  forEachIndex(Todo.size(), Jobs, "parsing", [&](std::size_t N) {
    const std::size_t I = Todo[N];
    Results[I] =
        parse(Commands[I], new TUFileSystem(Files, TUFileSystem::View::Texts),
              Builders);
  });
  for (std::size_t I : Todo)
    Done[I] = true;
}

/// Whether there are TUs that may define one of these names.
bool Engine::chooseDefining(const std::set<std::string> &Names, Mention Least) {
  if (Names.empty())
    return false;
  llvm::DenseMap<SourceFile *, bool> Mentions;
  auto Matters = [&](std::size_t, const SeenFile &F) {
    if (!F.Variant)
      return false;
    auto [It, New] = Mentions.try_emplace(F.File, false);
    if (New)
      It->second = llvm::any_of(Names, [&](const std::string &Name) {
        return mentionOf(Name, F.File->text()) >= Least;
      });
    return It->second;
  };
  std::vector<bool> Before = Chosen;
  coverFiles(Scanned, Order, Matters, Chosen);
  return Chosen != Before;
}

/// What is named by the facts and defined nowhere in them stands in a TU that
/// looks as if it held nothing: `extern const char *const Boats;`.
void Engine::chooseForDemand() {
  std::set<std::string> Asked;
  auto Fresh = [&](std::set<std::string> Names, char How) {
    std::set<std::string> New;
    for (const std::string &Name : Names)
      if (Asked.insert(How + Name).second)
        New.insert(Name);
    return New;
  };
  for (bool More = true; More;) {
    Demand D = demandOf(Results);
    More = chooseDefining(Fresh(D.Entities, 'e'), Mention::Defines);
    More |= chooseDefining(Fresh(D.Constants, 'c'), Mention::Defines);
    if (More) {
      extract();
      continue;
    }
    // A macro may define it.
    More = chooseDefining(Fresh(D.Constants, 'u'), Mention::Used);
    extract();
  }
}

void Engine::chooseAllOfInterest() {
  for (std::size_t I = 0; I < Scanned.size(); ++I)
    Chosen[I] = Chosen[I] || llvm::any_of(Scanned[I].Files, [&](auto &F) {
                  return Wanted.isOf(F, Libraries[I]);
                });
}

void Engine::say(std::size_t TU) const {
  llvm::errs() << "assoc-tidy: " << Commands[TU].Filename << ": "
               << (Chosen[TU] ? "parsed" : "not parsed");
  if (Options.AllTUs) {
    llvm::errs() << '\n';
    return;
  }
  unsigned Count = 0;
  constexpr unsigned Most = 4;
  for (const SeenFile &F : Scanned[TU].Files)
    if (Wanted.isOf(F, Libraries[TU]) && ++Count <= Most)
      llvm::errs() << (Count > 1    ? ", "
                       : Chosen[TU] ? ", may hold declarations: "
                                    : ", these are seen elsewhere: ")
                   << F.File->Path;
  llvm::errs() << (Count > Most ? ", ..."
                   : Count      ? ""
                                : ", no declarations")
               << '\n';
}

Extracted Engine::run() {
  if (Options.AllTUs) {
    Chosen.assign(Commands.size(), true);
    extract();
  } else {
    scanAll();
    choose();
    extract();
    chooseForDemand();
    // Which TU sees what decides which classes belong together.
    if (areSeveralPrograms(Results)) {
      chooseAllOfInterest();
      extract();
      chooseForDemand();
    }
  }
  if (Options.Verbose)
    for (std::size_t I : Order)
      say(I);
  Extracted Result;
  Result.TUs = std::move(Results);
  Result.Idle = llvm::count(Chosen, false);
  return Result;
}

llvm::Expected<Extracted> extractProgram(const Compilations &Sources,
                                         const CommandLine &Line,
                                         Stats &Times) {
  auto Options = engineOptions();
  if (!Options)
    return Options.takeError();
  return Engine(Sources.Commands, Line, *Options, Times).run();
}

} // namespace assoc
