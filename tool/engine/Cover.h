// SPDX-License-Identifier: Apache-2.0
// Which translation units are parsed, so that all that matters is seen once.
#ifndef ASSOC_TOOL_ENGINE_COVER_H
#define ASSOC_TOOL_ENGINE_COVER_H

#include <cstdint>
#include <vector>

namespace assoc {

/// A TU as one that may be parsed.
struct Candidate {
  std::uint64_t Cost = 1;           ///< bytes
  std::vector<std::uint32_t> Needs; ///< what would be seen by that
  bool IsChosen = false;
};

/// Chooses, beside those that are chosen already, TUs that see all Needs of
/// all candidates: the ones that see much for their cost. Of equals the first.
void cover(std::vector<Candidate> &Candidates);

} // namespace assoc

#endif
