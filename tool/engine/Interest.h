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

#include <map>

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

  /// What of the file this TU compiles, as SeenFile has it, and what macros of
  /// other files of the program make of it.
  std::uint32_t variantOf(std::size_t TU, const SeenFile &F) const {
    auto It = Variants[TU].find(F.File);
    return It == Variants[TU].end() ? F.Variant : It->second;
  }

private:
  using Macros = std::map<llvm::StringRef,
                          std::vector<std::pair<SourceFile *, Definition>>>;
  Macros learn(const std::vector<SourceFile *> &UserFiles);
  void tellVariants(const std::vector<ScannedTU> &TUs, const Macros &Defined);

  Hints Known;
  unsigned Jobs;
  llvm::DenseMap<SourceFile *, Clues> FileClues;
  std::vector<llvm::DenseMap<SourceFile *, std::uint32_t>> Variants; ///< of TUs
};

/// Chooses TUs, beside those that are chosen already, that see every file that
/// matters, in each of its variants: VariantOf, 0 where it does not. Order: in
/// which TUs are looked at, so that the order of a command line does not show.
/// IsKnown: of which parsing costs nothing.
void coverFiles(
    const std::vector<ScannedTU> &TUs, const std::vector<std::size_t> &Order,
    llvm::function_ref<std::uint32_t(std::size_t TU, const SeenFile &)>
        VariantOf,
    const std::vector<bool> &IsKnown, std::vector<bool> &Chosen);

} // namespace assoc

#endif
