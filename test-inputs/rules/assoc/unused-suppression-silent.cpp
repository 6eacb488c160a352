// SPDX-License-Identifier: Apache-2.0
// LEVEL: remark
// DATABASE: mysql
// Comments that are in use, that name no rule of this project, or that are
// about this remark.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.hasMany(Post, {.as = "a"}); // NOLINT(assoc-unpaired)
  // NOLINTNEXTLINE(assoc-*)
  User.hasMany(Post, {.as = "b", .foreignKey = "bId"});
  User.hasMany(Post, {.as = "c", .foreignKey = "cId", .oneSided = true}); // NOLINT
  User.hasMany(Post, {.as = "d", .foreignKey = "dId", .oneSided = true}); // NOLINT(*, other-check)
  User.hasMany(Post, {.as = "e", .foreignKey = "eId", .oneSided = true}); // NOLINT(assoc-unused-suppression)
  User.hasMany(Post, {.as = "f", .foreignKey = "fId", .oneSided = true}); // NOLINT(assoc-unpaired, assoc-unused-suppression)
  User.hasMany(Post, {.as = "g", .foreignKey = "gId", .oneSided = true}); // NOLINT(assoc-*)
  // A remark, and what only some databases refuse.
  User.hasOne(Post, {.as = "h", .foreignKey = "hId", .oneSided = true}); // NOLINT(assoc-one-to-one-not-unique)
}
