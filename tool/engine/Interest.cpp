// SPDX-License-Identifier: Apache-2.0
// Which files of a program may hold declarations, and which translation units
// see all of them.
#include "tool/engine/Interest.h"

#include "tool/engine/Map.h"

#include <map>

namespace assoc {

static std::vector<SourceFile *> filesOf(const std::vector<ScannedTU> &TUs,
                                         bool UserOnly) {
  llvm::DenseMap<SourceFile *, bool> Seen;
  std::vector<SourceFile *> Result;
  for (const ScannedTU &TU : TUs)
    for (const SeenFile &F : TU.Files)
      if ((F.Variant || !UserOnly) && Seen.try_emplace(F.File, true).second)
        Result.push_back(F.File);
  return Result;
}

/// Names for names for words.
void Interest::learn(const std::vector<SourceFile *> &UserFiles) {
  std::vector<std::vector<Definition>> All(UserFiles.size());
  forEachIndex(UserFiles.size(), Jobs, "reading", [&](std::size_t I) {
    All[I] = definitionsIn(UserFiles[I]->text());
  });
  for (bool IsNew = true; IsNew;) {
    IsNew = false;
    for (const std::vector<Definition> &Definitions : All)
      IsNew |= Known.learn(Definitions);
  }
}

void Interest::judge(const std::vector<ScannedTU> &TUs) {
  learn(filesOf(TUs, /*UserOnly=*/true));
  std::vector<SourceFile *> Files = filesOf(TUs, /*UserOnly=*/false);
  std::vector<Clues> Found(Files.size());
  forEachIndex(Files.size(), Jobs, "reading", [&](std::size_t I) {
    Found[I] = Known.cluesIn(Files[I]->Path, Files[I]->text());
  });
  for (std::size_t I = 0; I < Files.size(); ++I)
    FileClues[Files[I]] = Found[I];
}

std::uint64_t Interest::librariesOf(const ScannedTU &TU) const {
  std::uint64_t Result = 0;
  for (const SeenFile &F : TU.Files)
    Result |= FileClues.lookup(F.File).Library;
  return Result;
}

bool Interest::mustBeParsed(const ScannedTU &TU) const {
  return Known.areIncomplete() || TU.Failed ||
         llvm::any_of(TU.Files, [&](const SeenFile &F) {
           return F.Variant && Hints::areFar(FileClues.lookup(F.File));
         });
}

void coverFiles(const std::vector<ScannedTU> &TUs,
                const std::vector<std::size_t> &Order,
                llvm::function_ref<bool(std::size_t, const SeenFile &)> Matters,
                const std::vector<bool> &IsKnown, std::vector<bool> &Chosen) {
  std::map<std::pair<SourceFile *, std::uint32_t>, std::uint32_t> Needs;
  std::vector<Candidate> Candidates;
  for (std::size_t I : Order) {
    Candidate &C = Candidates.emplace_back();
    C.IsChosen = Chosen[I];
    for (const SeenFile &F : TUs[I].Files) {
      C.Cost += IsKnown[I] ? 0 : F.File->stamp().Size;
      if (Matters(I, F))
        C.Needs.push_back(
            Needs.try_emplace({F.File, F.Variant}, Needs.size()).first->second);
    }
  }
  cover(Candidates);
  for (std::size_t I = 0; I < Order.size(); ++I)
    Chosen[Order[I]] = Candidates[I].IsChosen;
}

} // namespace assoc
