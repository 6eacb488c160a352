// SPDX-License-Identifier: Apache-2.0
// LEVEL: remark
// DATABASE: mysql
// Comments in a header that several sources read, about findings that only the
// whole program shows.
#include <assoc/model.h>

inline constexpr assoc::Model User("User");
inline constexpr assoc::Model Post("Post");
inline constexpr assoc::Model Tag("Tag");

inline void shared() {
  User.hasMany(Post, {.as = "written"}); // NOLINT(assoc-unpaired)
  // NOLINTBEGIN(assoc-unpaired)
  User.hasMany(Post, {.as = "read", .foreignKey = "readerId"});
  // NOLINTEND(assoc-unpaired)
  // Its other side stands in another source.
  User.hasMany(Tag, {.foreignKey = "ownerId"}); // NOLINT(assoc-unpaired)
  // EXPECT@-1: remark assoc-unused-suppression: no such finding is on this line
  // NOLINTNEXTLINE(assoc-unpaired)
  Tag.hasMany(Post, {.as = "posts"});
  Tag.hasMany(Post, {.as = "more", .foreignKey = "moreId"});
  // EXPECT@-1: warning assoc-unpaired: 'Tag.hasMany(Post as more)'
}
