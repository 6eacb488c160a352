// SPDX-License-Identifier: Apache-2.0
// Which files of a program may hold declarations, and which translation units
// see all of them.
#ifndef ASSOC_TOOL_ENGINE_INTEREST_H
#define ASSOC_TOOL_ENGINE_INTEREST_H

#include "tool/engine/Cover.h"
#include "tool/engine/Hints.h"
#include "tool/engine/Scan.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

namespace assoc {

class Interest {
public:
  Interest(Hints Known, unsigned Jobs) : Known(std::move(Known)), Jobs(Jobs) {}

  /// Reads all files of these TUs.
  void judge(const std::vector<ScannedTU> &TUs);

  /// In this TU the file may hold a declaration.
  bool isOf(const SeenFile &F, std::uint64_t Libraries) const {
    return F.Variant && Known.matter(FileClues.lookup(F.File), Libraries);
  }
  std::uint64_t librariesOf(const ScannedTU &TU) const;
  /// It must be parsed whatever others see.
  bool mustBeParsed(const ScannedTU &TU) const;

  const Hints &hints() const { return Known; }

private:
  void learn(const std::vector<SourceFile *> &UserFiles);

  Hints Known;
  unsigned Jobs;
  llvm::DenseMap<SourceFile *, Clues> FileClues;
};

/// Chooses TUs, beside those that are chosen already, that see every file
/// which Matters says yes to, in each of its variants. Order: in which TUs are
/// looked at, so that the order of a command line does not show. IsKnown: of
/// which parsing costs nothing.
void coverFiles(
    const std::vector<ScannedTU> &TUs, const std::vector<std::size_t> &Order,
    llvm::function_ref<bool(std::size_t TU, const SeenFile &)> Matters,
    const std::vector<bool> &IsKnown, std::vector<bool> &Chosen);

} // namespace assoc

#endif
