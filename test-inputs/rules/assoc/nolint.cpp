// SPDX-License-Identifier: Apache-2.0
// Every form of the comments that silence findings, in all hosts.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag");

#define MANY(FROM, TO, NAME, KEY)                                             \
  FROM.hasMany(TO, {.as = NAME, .foreignKey = KEY})

void lines() {
  User.hasMany(Post, {.as = "a", .foreignKey = "aId"}); // NOLINT
  User.hasMany(Post, {.as = "b", .foreignKey = "bId"}); // NOLINT(assoc-unpaired)
  User.hasMany(Post, {.as = "c", .foreignKey = "cId"}); // NOLINT(assoc-*): with a reason
  User.hasMany(Post, {.as = "d", .foreignKey = "dId"}); // NOLINT(*)
  User.hasMany(Post, {.as = "e", .foreignKey = "eId"}); // NOLINT(other-check, assoc-unpaired)
  User.hasMany(Post, {.as = "f", .foreignKey = "fId"}); /* NOLINT(assoc-unpaired) */
  /* NOLINT(assoc-unpaired) */ User.hasMany(Post, {.as = "g", .foreignKey = "gId"});
  User.hasMany(Post, {.as = "h", .foreignKey = "hId"}); // see above, NOLINT(assoc-unpaired)
  User.hasMany(Post, {.as = "i", .foreignKey = "iId"}); // NOLINT(assoc-un*red,other-check)
  // NOLINTNEXTLINE
  User.hasMany(Post, {.as = "j", .foreignKey = "jId"});
  // NOLINTNEXTLINE(assoc-unpaired)
  User.hasMany(Post, {.as = "k", .foreignKey = "kId"});
  /* NOLINTNEXTLINE(assoc-unpaired, other-check) */
  User.hasMany(Post, {.as = "l", .foreignKey = "lId"});
  MANY(User, Post, "m", "mId"); // NOLINT(assoc-unpaired)
  // NOLINTNEXTLINE(assoc-unpaired)
  MANY(User, Post, "n", "nId");
  User.hasMany(Post, // NOLINT(assoc-unpaired)
               {.as = "o", .foreignKey = "oId"});
  User.hasMany(Post, {.as = "p", .foreignKey = "pId"}); // NOLINT(assoc-unpaired
}

// NOLINTBEGIN(assoc-unpaired)
void block() {
  User.hasMany(Tag, {.as = "x", .foreignKey = "xId"});
  // NOLINTBEGIN
  User.hasMany(Tag, {.as = "y", .foreignKey = "yId"});
  // NOLINTEND
  User.hasMany(Tag, {.as = "z", .foreignKey = "zId"});
} // NOLINTEND(assoc-unpaired)

// What silences something else, or nothing.
void shown() {
  Tag.hasMany(Post, {.as = "a", .foreignKey = "taga"}); // NOLINT(other-check)
  // EXPECT@-1: warning assoc-unpaired
  Tag.hasMany(Post, {.as = "b", .foreignKey = "tagb"}); // NOLINT()
  // EXPECT@-1: warning assoc-unpaired
  // NOLINTNEXTLINE(assoc-unpaired)

  Tag.hasMany(Post, {.as = "c", .foreignKey = "tagc"});
  // EXPECT@-1: warning assoc-unpaired
  Tag.hasMany(Post, {.as = "d", .foreignKey = "tagd"}); // NOLINTED
  // EXPECT@-1: warning assoc-unpaired
  Tag.hasMany(Post, {.as = "e", .foreignKey = "tage"}); // NOLINTBEGIN(assoc-unpaired)
  // EXPECT@-1: warning assoc-unpaired
  // NOLINTEND(assoc-unpaired)
  Tag.hasMany(Post, // The line of the finding is this one.
              {.as = "f", .foreignKey = "tagf"}); // NOLINT(assoc-unpaired)
  // EXPECT@-2: warning assoc-unpaired
}
