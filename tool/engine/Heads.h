// SPDX-License-Identifier: Apache-2.0
// What many translation units begin with: library headers, compiled once.
#ifndef ASSOC_TOOL_ENGINE_HEADS_H
#define ASSOC_TOOL_ENGINE_HEADS_H

#include "tool/engine/Scan.h"

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

  Heads(const std::vector<Command> &Commands,
        const std::vector<ScannedTU> &Scanned, SourceFiles &Files,
        unsigned Jobs)
      : Commands(Commands), Scanned(Scanned), Files(Files), Jobs(Jobs),
        HeadOf(Commands.size(), None) {}

  /// Compiles what several of these TUs share, where that is cheaper.
  void prepare(const std::vector<std::size_t> &TUs);
  /// The precompiled head of a TU; empty: it has none.
  std::string of(std::size_t TU) const {
    return HeadOf[TU] == None ? "" : Precompiled[HeadOf[TU]];
  }
  /// It was made here.
  bool isOwn(const SourceFile &File) const {
    return !Folder.empty() && llvm::StringRef(File.Path).find(Folder) == 0;
  }
  std::size_t count() const { return Precompiled.size(); }

private:
  static constexpr std::size_t None = -1;
  struct Begin {
    std::size_t TU;
    std::string Flags; ///< all that decides how headers are read
    std::vector<std::string> Headers;
  };
  struct Shared {
    std::vector<std::size_t> TUs;
    std::vector<std::string> Headers;
  };

  Begin beginOf(std::size_t TU);
  void group(llvm::ArrayRef<Begin> TUs, std::size_t Depth,
             std::vector<Shared> &To) const;
  std::string compile(Shared Head, std::size_t Number);

  const std::vector<Command> &Commands;
  const std::vector<ScannedTU> &Scanned;
  SourceFiles &Files;
  unsigned Jobs;
  std::string Folder; ///< temporary
  std::vector<std::size_t> HeadOf;
  std::vector<std::string> Precompiled;
};

} // namespace assoc

#endif
