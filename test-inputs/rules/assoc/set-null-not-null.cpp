#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag");

void associate() {
  // EXPECT@+1: error assoc-set-null-not-null: ON DELETE SET NULL on 'userId'
  User.hasMany(Post, {.foreignKey = {"userId", {.allowNull = false}},
                      .onDelete = "SET NULL"});
  Post.belongsTo(User, {.foreignKey = "userId"});
  // EXPECT@+1: error assoc-set-null-not-null: part of its primary key
  Post.belongsToMany(Tag, {.through = "PostTags", .onDelete = Action::SetNull});
  Tag.belongsToMany(Post, {.through = "PostTags"});
}
