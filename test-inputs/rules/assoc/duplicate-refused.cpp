// An alias that is written twice is refused, not replaced.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.hasMany(Post, {.as = "posts"}); // NOTE: the first one
  // EXPECT@+1: warning assoc-duplicate: 'UserId'; the call is refused; remove
  User.hasMany(Post, {.as = "posts"});
  Post.belongsTo(User);
}
