#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate(bool Strict) {
  if (Strict)
    User.hasMany(Post, {.onDelete = "RESTRICT"});
  else
    User.hasMany(Post, {.onDelete = "RESTRICT"});
  Post.belongsTo(User);
}
