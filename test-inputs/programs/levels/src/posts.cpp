// SPDX-License-Identifier: Apache-2.0
#include "../models.h"

namespace levels {

void associatePosts() {
  // EXPECT@+1: error assoc-invalid-action: CASCADE
  User.hasMany(Post, {.onDelete = "CASCAD"});
  Post.belongsTo(User);
}

} // namespace levels
