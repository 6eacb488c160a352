#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag"), Profile("Profile");

void associate() {
  // EXPECT@+2: warning assoc-unpaired: there is no Post.belongsTo(User)
  // FIX@+1: Post.belongsTo(User, {.foreignKey = "authorId"});
  User.hasMany(Post, {.as = "posts", .foreignKey = "authorId"});
  // EXPECT@+2: warning assoc-unpaired: User.hasMany(Profile) or User.hasOne
  // FIX@+1: User.hasOne(Profile, {.foreignKey = "ownerId"});
  Profile.belongsTo(User, {.as = "owner"});
  // EXPECT@+2: warning assoc-unpaired: Tag.belongsToMany(Post)
  // FIX@+1: Tag.belongsToMany(Post, {.through = "PostTags"});
  Post.belongsToMany(Tag, {.through = "PostTags"});
}
