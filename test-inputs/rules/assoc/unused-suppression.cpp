// SPDX-License-Identifier: Apache-2.0
// LEVEL: remark
// Comments that silence nothing. (What is expected stands apart, because it
// would name them.)
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

// EXPECT@+6: remark assoc-unused-suppression: {{'NO..NT.assoc-unpaired.' silences nothing: no such finding is on this line}}
// EXPECT@+6: remark assoc-unused-suppression: {{^'assoc-duplicate' of 'NO..NT.assoc-unpaired, assoc-duplicate.'}}
// EXPECT@+6: remark assoc-unused-suppression: on the next line
// EXPECT@+7: remark assoc-unused-suppression: in this block
// EXPECT@+9: remark assoc-unused-suppression: there is no rule 'assoc-unpaird'; did you mean 'assoc-unpaired'?
void associate() {
  User.hasMany(Post, {.as = "a"}); // NOLINT(assoc-unpaired)
  User.hasMany(Post, {.as = "b", .foreignKey = "bId"}); // NOLINT(assoc-unpaired, assoc-duplicate)
  // NOLINTNEXTLINE(assoc-*)
  Post.belongsTo(User, {.as = "a"});

  // NOLINTBEGIN(assoc-duplicate, other-check)
  User.hasMany(Post, {.as = "c", .foreignKey = "cId", .oneSided = true});
  // NOLINTEND(assoc-duplicate, other-check)
  User.hasMany(Post, {.as = "d", .foreignKey = "dId", .oneSided = true}); // NOLINT(assoc-unpaird)
}
