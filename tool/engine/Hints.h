// SPDX-License-Identifier: Apache-2.0
// Which sources may hold something that facts come from, by their words alone.
#ifndef ASSOC_TOOL_ENGINE_HINTS_H
#define ASSOC_TOOL_ENGINE_HINTS_H

#include "plugin/recognizers/BuilderDescription.h"
#include "tool/engine/Words.h"

#include "llvm/ADT/StringMap.h"

#include <cstdint>

namespace assoc {

/// What the text of one file says: a bit for each recogniser.
struct Clues {
  std::uint64_t Words = 0;   ///< it may have something for these
  std::uint64_t Library = 0; ///< these are of use where it is seen
  bool operator==(const Clues &) const = default;
};

class Hints {
public:
  explicit Hints(const std::vector<BuilderDescription> &Builders);

  /// Some recogniser does not say by what its sources are known.
  bool areIncomplete() const { return Incomplete; }

  Clues cluesIn(llvm::StringRef Path, llvm::StringRef Text) const;

  /// Whether a file with such clues holds something in a TU that sees these
  /// libraries.
  bool matter(const Clues &C, std::uint64_t Libraries) const {
    return C.Words & (Libraries | Always);
  }
  /// It changes what other files mean: all TUs that see it are parsed.
  static bool areFar(const Clues &C) { return C.Words & Marks; }

  /// Adds the names that users give to what is known: until this says that
  /// nothing is new.
  bool learn(const std::vector<Definition> &Definitions);

  /// All words, the same text for the same words.
  std::string spelling() const;

private:
  static constexpr std::uint64_t Marks = std::uint64_t(1) << 63;
  static constexpr std::uint64_t Comments = std::uint64_t(1) << 62;

  std::uint64_t wordsOf(const Definition &D) const;

  llvm::StringMap<std::uint64_t> Words, Libraries;
  std::uint64_t Always = Marks | Comments;
  /// Whose function templates are followed to their calls.
  std::uint64_t FollowsTemplates = 0;
  bool Incomplete = false;
};

} // namespace assoc

#endif
