// SPDX-License-Identifier: Apache-2.0
// What earlier runs over the same program have found out, as far as it still
// holds.
#ifndef ASSOC_TOOL_ENGINE_HISTORY_H
#define ASSOC_TOOL_ENGINE_HISTORY_H

#include "tool/engine/Cache.h"
#include "tool/engine/Index.h"
#include "tool/engine/Scan.h"

#include <chrono>

namespace assoc {

class History {
public:
  /// Program: tells the programs of a cache apart.
  History(Cache &Kept, SourceFiles &Files, Digest Program)
      : Kept(Kept), Files(Files), Program(Program) {}

  /// Reads the index and asks for the state of all files in it.
  void open();

  /// The tool itself: what it finds holds for no other.
  Digest tool() const { return Tool; }

  /// What this very run came to, if nothing has changed since.
  const Index::Run *recallRun(const Digest &Run) const;
  /// The files of a TU, if its directives and those of its files are the same.
  bool recall(const Digest &Command, ScannedTU &To);

  /// The key under which its facts were kept, if they were.
  Digest factsOf(const Digest &Command) const;

  /// Facts: the key under which they are kept, if they are.
  void note(const Digest &Command, const ScannedTU &TU, const Digest &Facts);
  void note(const Digest &Run, Index::Run Keys);
  /// After a run that was recalled: what was changed without being another.
  void refresh();
  /// KeepOthers: this run was about a part of the program.
  void save(bool KeepOthers);

private:
  Digest skeletonsOf(const ScannedTU &TU);
  void noteFolders(Index &To);

  Cache &Kept;
  SourceFiles &Files;
  Digest Program, Tool;
  Index Old;
  bool IsOld = false;    ///< nothing has changed since it was written
  bool IsUsable = false; ///< its TUs may still hold
  std::vector<SourceFile *> OldFiles;
  struct Row {
    Digest Command;
    ScannedTU TU;
    Digest Facts;
  };
  std::vector<Row> New;
  std::map<Digest, Index::Run> NewRuns;
  std::chrono::system_clock::time_point Start =
      std::chrono::system_clock::now();
};

} // namespace assoc

#endif
