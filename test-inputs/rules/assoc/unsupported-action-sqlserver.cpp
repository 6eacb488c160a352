// SPDX-License-Identifier: Apache-2.0
// SQL Server has no RESTRICT; NO ACTION is the same there.
// DATABASE: sqlserver
#include <assoc/model.h>

using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Visit("Visit");
constexpr Model Note("Note");

void associate() {
  // EXPECT@+1: error assoc-unsupported-action: choose CASCADE, SET NULL, SET DEFAULT, NO ACTION
  User.hasMany(Post, {.onDelete = "restrict"}); // FIX: "NO ACTION"
  Post.belongsTo(User);

  User.hasMany(Visit, {.onDelete = "NO ACTION"});
  Visit.belongsTo(User);

  User.hasMany(Note);
  Note.belongsTo(User, {.onDelete = Action::Cascade}); // EXPECT: warning assoc-action-ignored
}
