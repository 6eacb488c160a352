// SPDX-License-Identifier: Apache-2.0
// What many translation units begin with: library headers, compiled once.
#ifndef ASSOC_TOOL_ENGINE_HEADS_H
#define ASSOC_TOOL_ENGINE_HEADS_H

#include "tool/engine/HeadStore.h"
#include "tool/engine/Scan.h"

#include <atomic>
#include <set>
#include <string>
#include <vector>

namespace assoc {

/// The head of a TU are the library headers that it includes before it says
/// anything of its own, in its source or in the headers of the program that
/// this one begins with. Nothing of a head is a declaration, so that facts are
/// the same whether it is read or taken from a precompiled one.
class Heads {
public:
  using Command = clang::tooling::CompileCommand;

  /// Kept: where heads of earlier runs are; empty: nowhere.
  Heads(const std::vector<Command> &Commands,
        const std::vector<ScannedTU> &Scanned, SourceFiles &Files,
        std::string Kept, unsigned Jobs)
      : Commands(Commands), Scanned(Scanned), Files(Files), Jobs(Jobs),
        Store(Files, std::move(Kept)), HeadOf(Commands.size()) {}

  /// Finds what these TUs begin with among what is kept, and compiles what
  /// several of them share, where that is cheaper. Tool: it holds for no other.
  void prepare(const std::vector<std::size_t> &TUs, const Digest &Tool);
  /// The precompiled head of a TU; empty: it has none.
  const std::string &of(std::size_t TU) const { return HeadOf[TU]; }
  /// It was made here.
  bool isOwn(const SourceFile &File) const { return Store.isOwn(File.Path); }
  /// How many were compiled now.
  std::size_t compiled() const { return Compiled; }
  /// How many were compiled by earlier runs.
  std::size_t kept() const {
    std::set<std::string> Used(HeadOf.begin(), HeadOf.end());
    Used.erase("");
    return Used.size() - Compiled;
  }

private:
  struct Begin {
    std::size_t TU;
    std::string Flags; ///< all that decides how headers are read
    std::vector<std::string> Headers;
  };
  struct Shared {
    std::string Flags;
    std::vector<std::size_t> TUs;
    std::vector<std::string> Headers;
  };

  /// Headers that can be precompiled, as they are now.
  struct Source {
    Command How;
    Digest Begin, Content;
    std::size_t Files = 0; ///< that it includes; 0: it cannot be
  };

  Begin beginOf(std::size_t TU);
  void group(llvm::ArrayRef<Begin> TUs, std::size_t Depth,
             std::vector<Shared> &To) const;
  Digest digestOf(const Shared &Head) const;
  Source sourceOf(const Shared &Head, const Digest &Tool);
  std::string find(Shared Head, const Digest &Tool, bool MayCompile);
  std::string compile(const Source &Head);

  const std::vector<Command> &Commands;
  const std::vector<ScannedTU> &Scanned;
  SourceFiles &Files;
  unsigned Jobs;
  HeadStore Store;
  std::vector<std::string> HeadOf;
  std::atomic<std::size_t> Compiled = 0;
};

} // namespace assoc

#endif
