// SPDX-License-Identifier: Apache-2.0
// A remark each: below the level that is shown.
#include "../models.h"

namespace levels {

void associateBadges() {
  User.hasMany(Badge, {.onDelete = "CASCAD"});
  Badge.belongsTo(User);
}

} // namespace levels
