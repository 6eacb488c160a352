#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");
bool configured();

void associate() {
  User.hasMany(Post, {.foreignKey = "userId", .onDelete = "SET NULL"});
  Post.belongsTo(User, {.foreignKey = "userId"});
  User.hasMany(Post, {.as = "drafts",
                      .foreignKey = {"drafterId", {.allowNull = configured()}},
                      .onDelete = "SET NULL"});
  Post.belongsTo(User, {.as = "drafter", .foreignKey = "drafterId"});
}
