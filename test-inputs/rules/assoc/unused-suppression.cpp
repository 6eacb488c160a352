// SPDX-License-Identifier: Apache-2.0
// LEVEL: remark
// DATABASE: mysql
// Comments that silence nothing. (What is expected cannot say their word: it
// would be one of them.)
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.hasMany(Post, {.as = "a", .foreignKey = "aId"}); // NOLINT(assoc-unpaired)
  // EXPECT@-1: remark assoc-unused-suppression: {{'NO..NT.assoc-unpaired.' silences nothing: no such finding is on this line}}
  // NOLINTNEXTLINE(assoc-*)
  // EXPECT@-1: remark assoc-unused-suppression: {{'NO..NT.assoc-..' silences nothing: no such finding is on the next line}}
  Post.belongsTo(User, {.as = "a", .foreignKey = "aId"});

  User.hasMany(Post, {.as = "b", .foreignKey = "bId"}); // NOLINT(assoc-unpaired, assoc-duplicate)
  // EXPECT@-1: remark assoc-unused-suppression: {{^'assoc-duplicate' of 'NO..NT.assoc-unpaired, assoc-duplicate.'}}

  // NOLINTBEGIN(assoc-duplicate, other-check)
  // EXPECT@-1: remark assoc-unused-suppression: in this block
  User.hasMany(Post, {.as = "c", .foreignKey = "cId", .oneSided = true});
  // NOLINTEND(assoc-duplicate, other-check)

  User.hasMany(Post, {.as = "d", .foreignKey = "dId", .oneSided = true}); // NOLINT(assoc-unpaird)
  // EXPECT@-1: remark assoc-unused-suppression: there is no rule 'assoc-unpaird'; did you mean 'assoc-unpaired'?
}
