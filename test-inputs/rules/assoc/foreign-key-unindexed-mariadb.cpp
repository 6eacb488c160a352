// SPDX-License-Identifier: Apache-2.0
// MariaDB makes an index for every constraint.
// LEVEL: remark
// DATABASE: mariadb
#include <assoc/model.h>

using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Image("Image");

void associate() {
  User.hasMany(Post);
  Post.belongsTo(User);

  // EXPECT@+1: remark assoc-foreign-key-unindexed: MariaDB makes none for it
  User.hasMany(Image, {.constraints = false});
  Image.belongsTo(User, {.constraints = false});
}
