// SPDX-License-Identifier: Apache-2.0
// How an ORM that makes no keys for its junctions finds them: shared by the
// rules about keys that are not there, and about too many.
#ifndef ASSOC_CHECKS_RULES_JUNCTIONKEYS_H
#define ASSOC_CHECKS_RULES_JUNCTIONKEYS_H

#include "checks/model/Model.h"

#include <string>
#include <vector>

namespace assoc {

/// One step of the way through the junction: Holder must belong to Parent.
struct JunctionStep {
  Index Holder = None, Parent = None;
  const Value *Selector = nullptr; ///< what the user wrote to choose a key
  /// The holder's associations to the parent, each key column once.
  std::vector<const Association *> Keys;
  /// How many there must be: both ends of a self many-to-many are one entity.
  std::size_t Needed = 1;

  bool isSelected() const { return Selector->isWritten(); }
  /// Selector names one of Keys, by column or by member.
  bool selects(const Association &Key) const;
};

/// The steps of an association whose ORM looks for keys in its junction; none
/// of any other.
std::vector<JunctionStep> junctionSteps(const Model &M, const Association &A);

/// Names of the key columns of Keys.
NameList columnsOf(const std::vector<const Association *> &Keys);

/// Each key of a many-to-many was written, and is named after the end that it
/// does not lead to.
bool isNamedTheOtherWay(const Model &M, const Association &A);

} // namespace assoc

#endif
