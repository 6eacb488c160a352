#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.hasMany(Post); // NOTE: the first one
  User.hasMany(Post); // EXPECT: warning assoc-duplicate: repeats
  Post.belongsTo(User);
  // EXPECT@+1: warning assoc-duplicate: over the same key 'UserId'
  Post.belongsTo(User, {.as = "author", .foreignKey = "UserId"});
}
