// SPDX-License-Identifier: Apache-2.0
// Finds the two declarations of one relationship, once the keys are known.
#ifndef ASSOC_CHECKS_MODEL_PAIRING_H
#define ASSOC_CHECKS_MODEL_PAIRING_H

#include "checks/model/Model.h"

#include <string_view>
#include <vector>

namespace assoc {

/// Pairs the sides of one dialect that agree on holder, parent and key columns.
void pairByKey(Model &M, std::string_view Dialect);

/// Pairs many-to-manys of one dialect that share the junction and exchange
/// source and target.
void pairByJunction(Model &M, std::string_view Dialect);

/// Nothing decides which of Candidates is the other side of A.
void markCandidates(Model &M, Index A, const std::vector<Index> &Candidates);

/// What is left over and can only have meant each other becomes Counterpart;
/// what may belong to a declaration that cannot be read gets MayHavePair. Where
/// several are left that could be the other side of one, all get Candidates.
void findCounterparts(Model &M, std::string_view Dialect);

} // namespace assoc

#endif
