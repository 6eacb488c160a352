#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag");

void associate() {
  User.hasMany(Post, {.onDelete = "CASCADE"});
  Post.belongsTo(User, {.onDelete = "cascade"});
  // A key each.
  Post.belongsToMany(Tag, {.through = "PostTags", .onDelete = "CASCADE"});
  Tag.belongsToMany(Post, {.through = "PostTags", .onDelete = "RESTRICT"});
}
