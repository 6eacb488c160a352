#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.belongsToMany(Post, {.as = "likes", .through = "Likes"});
  Post.belongsToMany(User, {.as = "likers", .through = "Likes"});
  User.belongsToMany(Post, {.as = "marks", .through = "Bookmarks"});
  Post.belongsToMany(User, {.as = "markers", .through = "Bookmarks"});
}
