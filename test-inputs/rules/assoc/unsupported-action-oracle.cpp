// SPDX-License-Identifier: Apache-2.0
// Oracle has no ON UPDATE; what nobody wrote is left out there.
// DATABASE: oracle
#include <assoc/model.h>

using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Visit("Visit");

void associate() {
  User.hasMany(Post, {.onDelete = Action::Cascade});
  Post.belongsTo(User);

  // EXPECT@+1: error assoc-unsupported-action: Oracle has no ON UPDATE CASCADE
  User.hasMany(Visit, {.onUpdate = "CASCADE"});
  Visit.belongsTo(User);
}
