// SPDX-License-Identifier: Apache-2.0
// Every form of the comments that silence findings, in all hosts.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag");

#define PAIR(FROM, TO, NAME) FROM.hasMany(TO, {.as = NAME})

void lines() {
  User.hasMany(Post, {.as = "a"}); // NOLINT
  User.hasMany(Post, {.as = "b"}); // NOLINT(assoc-unpaired)
  User.hasMany(Post, {.as = "c"}); // NOLINT(assoc-*): with a reason
  User.hasMany(Post, {.as = "d"}); // NOLINT(*)
  User.hasMany(Post, {.as = "e"}); // NOLINT(other-check, assoc-unpaired)
  User.hasMany(Post, {.as = "f"}); /* NOLINT(assoc-unpaired) */
  /* NOLINT(assoc-unpaired) */ User.hasMany(Post, {.as = "g"});
  User.hasMany(Post, {.as = "h"}); // see above, NOLINT(assoc-unpaired)
  User.hasMany(Post, {.as = "i"}); // NOLINT(assoc-un*red,other-check)
  // NOLINTNEXTLINE
  User.hasMany(Post, {.as = "j"});
  // NOLINTNEXTLINE(assoc-unpaired)
  User.hasMany(Post, {.as = "k"});
  /* NOLINTNEXTLINE(assoc-unpaired, other-check) */
  User.hasMany(Post, {.as = "l"});
  PAIR(User, Post, "m"); // NOLINT(assoc-unpaired)
  // NOLINTNEXTLINE(assoc-unpaired)
  PAIR(User, Post, "n");
  User.hasMany(Post, // NOLINT(assoc-unpaired)
               {.as = "o"});
  User.hasMany(Post, {.as = "p"}); // NOLINT(assoc-unpaired
}

// NOLINTBEGIN(assoc-unpaired)
void block() {
  User.hasMany(Tag, {.as = "a"});
  // NOLINTBEGIN
  User.hasMany(Tag, {.as = "b"});
  // NOLINTEND
  User.hasMany(Tag, {.as = "c"});
} // NOLINTEND(assoc-unpaired)

// What silences something else, or nothing.
void shown() {
  Tag.hasMany(Post, {.as = "a"}); // NOLINT(other-check)
  // EXPECT@-1: warning assoc-unpaired
  Tag.hasMany(Post, {.as = "b"}); // NOLINT()
  // EXPECT@-1: warning assoc-unpaired
  // NOLINTNEXTLINE(assoc-unpaired)

  Tag.hasMany(Post, {.as = "c"});
  // EXPECT@-1: warning assoc-unpaired
  Tag.hasMany(Post, {.as = "d"}); // NOLINTED
  // EXPECT@-1: warning assoc-unpaired
  Tag.hasMany(Post, {.as = "e"}); // NOLINTBEGIN(assoc-unpaired)
  // EXPECT@-1: warning assoc-unpaired
  // NOLINTEND(assoc-unpaired)
  Tag.hasMany(Post, // The line of the finding is this one.
              {.as = "f"}); // NOLINT(assoc-unpaired)
  // EXPECT@-2: warning assoc-unpaired
}
