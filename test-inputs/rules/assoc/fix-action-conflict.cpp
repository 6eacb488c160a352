#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.hasMany(Post, {.onDelete = Action::Cascade, .onUpdate = "RESTRICT"});
  // EXPECT@+4: warning assoc-action-conflict: onDelete SET NULL against CASCADE
  // FIX@+3: .onDelete = "CASCADE"
  // FIX@+2: .onDelete = "SET NULL"
  // FIX@+1: .onUpdate = "CASCADE"
  Post.belongsTo(User, {.onDelete = "SET NULL", .onUpdate = "CASCADE"});
}
