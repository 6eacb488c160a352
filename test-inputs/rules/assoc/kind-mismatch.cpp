#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Profile("Profile"), Post("Post");

void associate() {
  User.hasOne(Profile); // NOTE: User.hasOne(Profile)
  Profile.hasOne(User); // EXPECT: error assoc-kind-mismatch: both sides say

  User.hasOne(Post, {.as = "post", .foreignKey = "userId"});
  // EXPECT@+1: error assoc-kind-mismatch: has one and has many
  User.hasMany(Post, {.as = "posts", .foreignKey = "userId"});
  Post.belongsTo(User, {.foreignKey = "userId"});
}
