// SPDX-License-Identifier: Apache-2.0
// Two mistakes, and nobody wants to know.
#include "../models.h"

namespace levels {

void associateDrafts() {
  User.hasMany(Draft, {.onDelete = "CASCAD"});
}

} // namespace levels
