// SPDX-License-Identifier: Apache-2.0
// What MySQL's foreign keys do not have.
// DATABASE: mysql
#include <assoc/model.h>

using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Role("Role");
constexpr Model Visit("Visit");

void associate() {
  User.hasMany(Post, {.foreignKey = {"userId", {.defaultValue = "1"}},
                      // EXPECT@+1: error assoc-unsupported-action: MySQL has no ON DELETE SET DEFAULT, which the key 'userId' of Post to User asks for
                      .onDelete = "SET DEFAULT"});
  Post.belongsTo(User, {.foreignKey = "userId"});

  User.belongsToMany(Role, {.through = "Grants",
                            // EXPECT@+1: error assoc-unsupported-action: ON UPDATE SET DEFAULT
                            .onUpdate = Action::SetDefault});
  Role.belongsToMany(User, {.through = "Grants"});

  User.hasMany(Visit, {.onDelete = "RESTRICT", .onUpdate = "NO ACTION"});
  Visit.belongsTo(User);
}
