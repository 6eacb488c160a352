// SPDX-License-Identifier: Apache-2.0
// One rule holds even here.
#include "../models.h"

namespace levels {

void associateNotes() {
  // EXPECT@+1: warning assoc-unpaired: there is no Note.belongsTo(User)
  User.hasMany(Note, {.onDelete = "CASCAD"});
}

} // namespace levels
