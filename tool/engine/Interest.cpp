// SPDX-License-Identifier: Apache-2.0
// Which files of a program may hold declarations, and which translation units
// see all of them.
#include "tool/engine/Interest.h"

#include "tool/engine/Map.h"

#include "llvm/ADT/DenseSet.h"

#include <set>

using llvm::StringRef;

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

/// Names for names for words. Returns the macros.
Interest::Macros Interest::learn(const std::vector<SourceFile *> &UserFiles) {
  std::vector<std::vector<Definition>> All(UserFiles.size());
  forEachIndex(UserFiles.size(), Jobs, "reading", [&](std::size_t I) {
    All[I] = definitionsIn(UserFiles[I]->text());
  });
  for (bool IsNew = true; IsNew;) {
    IsNew = false;
    for (const std::vector<Definition> &Definitions : All)
      IsNew |= Known.learn(Definitions);
  }
  Macros Result;
  for (std::size_t I = 0; I < UserFiles.size(); ++I)
    for (Definition &D : All[I])
      if (D.Kind == Definition::Macro)
        Result[D.Name].emplace_back(UserFiles[I], std::move(D));
  return Result;
}

/// The macros of other files that a text may expand: file, name and body.
static std::vector<std::pair<SourceFile *, Digest>>
macrosIn(SourceFile &File, const auto &Defined) {
  std::vector<std::pair<SourceFile *, Digest>> Result;
  std::set<StringRef> Seen;
  std::vector<StringRef> Words;
  WordLexer Lexer(File.text());
  for (WordLexer::Kind K; (K = Lexer.next()) != WordLexer::End;)
    if (K == WordLexer::Word)
      Words.push_back(Lexer.spelling());
  while (!Words.empty()) {
    auto It = Defined.find(Words.back());
    Words.pop_back();
    if (It == Defined.end() || !Seen.insert(It->first).second)
      continue;
    for (auto &[Where, D] : It->second) {
      Words.insert(Words.end(), D.Words.begin(), D.Words.end());
      if (Where != &File)
        Result.emplace_back(Where, Digester().add(D.Name).add(D.Body).result());
    }
  }
  return Result;
}

/// `#define KEY "authorId"` before an include: conditions do not tell.
void Interest::tellVariants(const std::vector<ScannedTU> &TUs,
                            const Macros &Defined) {
  Variants.resize(TUs.size());
  llvm::DenseMap<SourceFile *, std::vector<std::pair<SourceFile *, Digest>>>
      Used;
  for (std::size_t I = 0; I < TUs.size(); ++I) {
    llvm::DenseSet<SourceFile *> Here;
    for (const SeenFile &F : TUs[I].Files)
      if (F.Variant)
        Here.insert(F.File);
    for (const SeenFile &F : TUs[I].Files) {
      if (!F.Variant || !FileClues.lookup(F.File).Words)
        continue;
      auto [It, New] = Used.try_emplace(F.File);
      if (New)
        It->second = macrosIn(*F.File, Defined);
      std::set<Digest> Bodies;
      for (auto &[Where, Body] : It->second)
        if (Here.count(Where))
          Bodies.insert(Body);
      if (Bodies.empty())
        continue;
      Digester Hash;
      Hash.add(F.Variant);
      for (const Digest &Body : Bodies)
        Hash.add(Body);
      Variants[I][F.File] =
          std::max<std::uint32_t>(1, std::uint32_t(Hash.result().Low));
    }
  }
}

void Interest::judge(const std::vector<ScannedTU> &TUs) {
  const Macros Defined = learn(filesOf(TUs, /*UserOnly=*/true));
  std::vector<SourceFile *> Files = filesOf(TUs, /*UserOnly=*/false);
  std::vector<Clues> Found(Files.size());
  forEachIndex(Files.size(), Jobs, "reading", [&](std::size_t I) {
    Found[I] = Known.cluesIn(Files[I]->Path, Files[I]->text());
  });
  for (std::size_t I = 0; I < Files.size(); ++I)
    FileClues[Files[I]] = Found[I];
  tellVariants(TUs, Defined);
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

void coverFiles(
    const std::vector<ScannedTU> &TUs, const std::vector<std::size_t> &Order,
    llvm::function_ref<std::uint32_t(std::size_t, const SeenFile &)> VariantOf,
    const std::vector<bool> &IsKnown, std::vector<bool> &Chosen) {
  std::map<std::pair<SourceFile *, std::uint32_t>, std::uint32_t> Needs;
  std::vector<Candidate> Candidates;
  for (std::size_t I : Order) {
    Candidate &C = Candidates.emplace_back();
    C.IsChosen = Chosen[I];
    for (const SeenFile &F : TUs[I].Files) {
      C.Cost += IsKnown[I] ? 0 : F.File->stamp().Size;
      if (std::uint32_t Variant = VariantOf(I, F))
        C.Needs.push_back(
            Needs.try_emplace({F.File, Variant}, Needs.size()).first->second);
    }
  }
  cover(Candidates);
  for (std::size_t I = 0; I < Order.size(); ++I)
    Chosen[Order[I]] = Candidates[I].IsChosen;
}

} // namespace assoc
