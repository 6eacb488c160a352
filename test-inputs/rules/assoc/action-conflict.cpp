#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  // NOTE@+1: fixes the actions
  User.hasMany(Post, {.onDelete = "CASCADE", .onUpdate = "RESTRICT"});
  // EXPECT@+1: warning assoc-action-conflict: {{SET NULL.* CASCADE.*onUpdate}}
  Post.belongsTo(User, {.onDelete = "SET NULL", .onUpdate = "NO ACTION"});
}
