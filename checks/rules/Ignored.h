// SPDX-License-Identifier: Apache-2.0
// Sorts written options without effect among the rules that report them.
#ifndef ASSOC_CHECKS_RULES_IGNORED_H
#define ASSOC_CHECKS_RULES_IGNORED_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

#include <string>
#include <vector>

namespace assoc {

/// onDelete or onUpdate, also inside a key.
bool isAction(const Ignored &I);

/// Two calls both wrote it, and not the same.
bool isContradiction(const Ignored &I);

/// allowNull was written twice, in calls or on the model, and not the same.
bool isNullContradiction(const Ignored &I);

/// "onDelete 'CASCADE' of 'User.hasMany(Post)' has no effect: ..."
std::string whatIsIgnored(const Model &M, const Ignored &I);

/// Offers to take the options of one call away, which changes nothing, and to
/// write them where they count. Nothing where only a wish would be lost.
void offerPlaces(const Model &M, Finding &F,
                 const std::vector<const Ignored *> &Options);

} // namespace assoc

#endif
