// SPDX-License-Identifier: Apache-2.0
// Which translation units of a program are parsed, and why.
#ifndef ASSOC_TOOL_ENGINE_CHOICE_H
#define ASSOC_TOOL_ENGINE_CHOICE_H

#include "checks/facts/Facts.h"
#include "tool/engine/Interest.h"

#include <set>

namespace assoc {

class Choice {
public:
  /// Order: in which TUs are looked at, so that the order of a command line
  /// does not show. IsKnown: whose facts an earlier run has kept.
  Choice(const std::vector<ScannedTU> &TUs,
         const std::vector<std::size_t> &Order, Hints Known,
         std::vector<bool> IsKnown, unsigned Jobs)
      : TUs(TUs), Order(Order), Wanted(std::move(Known), Jobs),
        IsKnown(std::move(IsKnown)), Chosen(TUs.size()) {}

  /// Those that see all that may be a declaration.
  void begin();
  /// More, because of the facts of those that were chosen. False: that is all.
  bool extend(const std::vector<Facts> &Found);

  bool isChosen(std::size_t TU) const { return Chosen[TU]; }
  /// "may hold declarations: a.h, b.h"
  std::string reason(std::size_t TU) const;

private:
  bool addDefining(const std::set<std::string> &Names, Mention Least);
  bool addAllOfInterest();

  const std::vector<ScannedTU> &TUs;
  const std::vector<std::size_t> &Order;
  Interest Wanted;
  std::vector<std::uint64_t> Libraries; ///< of each TU
  std::vector<bool> IsKnown;
  std::vector<bool> Chosen;
  std::set<std::string> Asked; ///< what was looked for already
};

} // namespace assoc

#endif
