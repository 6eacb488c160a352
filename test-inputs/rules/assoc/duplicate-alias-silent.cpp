#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.hasMany(Post, {.as = "posts", .foreignKey = "authorId"});
  Post.belongsTo(User, {.as = "author", .foreignKey = "authorId"});
  User.belongsToMany(Post, {.as = "liked", .through = "Likes"});
  // Aliases belong to their source.
  Post.belongsToMany(User, {.as = "posts", .through = "Likes"});
}
