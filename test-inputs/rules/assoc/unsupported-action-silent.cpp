// SPDX-License-Identifier: Apache-2.0
// Without a configured database nothing is reported of one.
#include <assoc/model.h>

using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Visit("Visit");

void associate() {
  User.hasMany(Post, {.foreignKey = {"userId", {.defaultValue = "1"}},
                      .onDelete = "SET DEFAULT"});
  Post.belongsTo(User, {.foreignKey = "userId"});
  User.hasMany(Visit, {.onDelete = "RESTRICT"});
  Visit.belongsTo(User);
}
