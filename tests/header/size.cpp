// SPDX-License-Identifier: Apache-2.0
// Declares associations and nothing else.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User", {
    {"email", {.type = STRING(80), .allowNull = false, .unique = true}},
    {"state", {.type = ENUM("new", "old"), .defaultValue = "new"}},
    {"nick", STRING},
});
inline constexpr Model Post("Post", {}, {.tableName = "posts"});
static const Model Role("Role");
constexpr const char *Key = "authorId";
constexpr AssociationOptions Named{.as = "tags", .through = "UserTags"};

void associate() {
  define({.underscored = true});
  User.hasOne(Post, {.as = "first", .foreignKey = Key});
  User.hasMany(Post, {.foreignKey = {"authorId", {.allowNull = false}},
                      .onDelete = Action::Cascade});
  Post.belongsTo(User, {.as = {"author", "authors"}, .onUpdate = "CASCADE"});
  User.belongsToMany(Role, {.through = {"UserRoles", {.unique = false}}});
  Role.belongsToMany(User, {.through = {Post, {.unique = false}}});
  Role.belongsToMany(User, Named);
}
