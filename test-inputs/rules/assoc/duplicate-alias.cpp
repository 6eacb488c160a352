#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note");

void associate() {
  User.hasMany(Post, {.foreignKey = "authorId"}); // NOTE: is the default
  Post.belongsTo(User, {.as = "author", .foreignKey = "authorId"});
  // EXPECT@+1: error assoc-duplicate-alias: are both called 'Posts'
  User.belongsToMany(Post, {.through = "Likes"});
  Post.belongsToMany(User, {.through = "Likes"});

  User.hasMany(Note, {.as = "items", .foreignKey = "a"});
  // EXPECT@+1: error assoc-duplicate-alias: are both called 'items'
  User.hasMany(Note, {.as = "items", .foreignKey = "b"});
  Note.belongsTo(User, {.as = "a_", .foreignKey = "a"});
  Note.belongsTo(User, {.as = "b_", .foreignKey = "b"});
}
