#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note");

void associate() {
  User.hasMany(Post, {.as = "posts", .foreignKey = "authorId"});
  Post.belongsTo(User, {.as = "author", .foreignKey = "authorId"});
  // Two relationships that are one-sided on purpose.
  User.hasMany(Note, {.foreignKey = "readerId", .oneSided = true});
  Note.belongsTo(User, {.as = "writer", .oneSided = true});
}
