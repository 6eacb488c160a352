#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Profile("Profile"), Post("Post");

void associate() {
  User.hasOne(Profile, {.foreignKey = "userId"});
  Profile.belongsTo(User, {.foreignKey = "userId"});
  // Two relationships between the same two, each with both of its sides.
  User.hasMany(Post, {.foreignKey = "authorId"});
  Post.belongsTo(User, {.as = "author", .foreignKey = "authorId"});
  Post.hasMany(User, {.as = "fans", .foreignKey = "favouriteId"});
  User.belongsTo(Post, {.as = "favourite", .foreignKey = "favouriteId"});
}
