#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  // EXPECT@+1: error assoc-set-default-without-default: {{sets NULL; give the key a defaultValue, or choose another action}}
  User.hasMany(Post, {.foreignKey = "userId", .onDelete = "SET DEFAULT"});
  Post.belongsTo(User, {.foreignKey = "userId"});
}
