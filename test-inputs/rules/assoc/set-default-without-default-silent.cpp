#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");

void associate() {
  User.hasMany(Post, {.foreignKey = {"userId", {.defaultValue = 1}},
                      .onDelete = "SET DEFAULT"});
  Post.belongsTo(User, {.foreignKey = "userId"});
}
