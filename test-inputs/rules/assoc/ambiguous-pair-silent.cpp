// SPDX-License-Identifier: Apache-2.0
// A key, a name or an alias decides which declaration is the other side.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Team("Team");
constexpr Model Match("Match");
constexpr Model Category("Category");
constexpr Model Page("Page");

const char *chosenKey();

void associate(bool Old) {
  // Two relationships with keys of their own.
  User.hasMany(Post, {.as = "written", .foreignKey = "authorId"});
  User.hasMany(Post, {.as = "edited", .foreignKey = "editorId"});
  Post.belongsTo(User, {.as = "author"});
  Post.belongsTo(User, {.as = "editor"});

  // The default of one is the default of the other.
  Team.hasMany(Match);
  Match.belongsTo(Team);
  Match.belongsTo(Team, {.as = "winner", .oneSided = true});

  // A self reference and its mirror.
  Category.hasMany(Category, {.as = "children", .foreignKey = "parentId"});
  Category.belongsTo(Category, {.as = "parent"});

  // A key that cannot be read may be any of them.
  User.hasMany(Page, {.foreignKey = chosenKey()});
  Page.belongsTo(User, {.as = "author"});
  Page.belongsTo(User, {.as = "editor"});
}
