// SPDX-License-Identifier: Apache-2.0
// Keys that only a search of the whole table finds.
// LEVEL: remark
#include <assoc/model.h>

using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Like("Like", {{"userId", {.type = INTEGER, .primaryKey = true}},
                              {"postId", {.type = INTEGER, .primaryKey = true}}});
constexpr Model Badge("Badge");
constexpr Model Role("Role");

void associate() {
  // EXPECT@+1: remark assoc-foreign-key-unindexed: the key 'UserId' of Post has no index
  User.hasMany(Post);
  Post.belongsTo(User);

  // The primary key begins with the one, not with the other.
  User.hasMany(Like, {.foreignKey = "userId"});
  Like.belongsTo(User, {.foreignKey = "userId"});
  // EXPECT@+1: remark assoc-foreign-key-unindexed: the key 'postId' of Like
  Post.hasMany(Like, {.foreignKey = "postId"});
  Like.belongsTo(Post, {.foreignKey = "postId"});

  // Unique is an index.
  User.hasMany(Badge, {.foreignKey = {"userId", {.unique = true}}});
  Badge.belongsTo(User, {.foreignKey = "userId"});

  // EXPECT@+1: remark assoc-foreign-key-unindexed: the key 'RoleId' of Grants
  User.belongsToMany(Role, {.through = "Grants"});
  Role.belongsToMany(User, {.through = "Grants"});
}
