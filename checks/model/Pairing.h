// SPDX-License-Identifier: Apache-2.0
// Finds the two declarations of one relationship, once the keys are known.
#ifndef ASSOC_CHECKS_MODEL_PAIRING_H
#define ASSOC_CHECKS_MODEL_PAIRING_H

#include "checks/model/Model.h"

#include <string>
#include <string_view>
#include <vector>

namespace assoc {

/// Pairs the sides of one dialect that agree on holder, parent and key columns.
void pairByKey(Model &M, SharedText Dialect);

/// Pairs many-to-manys of one dialect that share the junction and exchange
/// source and target.
void pairByJunction(Model &M, SharedText Dialect);

/// Nothing decides which of Candidates is the other side of A.
void markCandidates(Model &M, Index A, const std::vector<Index> &Candidates);

/// Letters and digits in lower case: user_id and userId were meant to be one.
std::string plainText(std::string_view Name);

/// Several of Others are left over, with keys of their own, and each could be
/// the other side of a seeker.
void findCandidates(Model &M, const std::vector<Index> &Seekers,
                    std::vector<Index> Others);

/// What is left over and can only have meant each other becomes Counterpart;
/// what may belong to a declaration that cannot be read gets MayHavePair. Where
/// several are left that could be the other side of one, all get Candidates.
void findCounterparts(Model &M, SharedText Dialect);

} // namespace assoc

#endif
