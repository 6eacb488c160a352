#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag");

void associate() {
  // EXPECT@+4: error assoc-set-null-not-null: ON DELETE SET NULL on 'userId'
  // FIX@+3: .onDelete = "CASCADE"
  // FIX@+2: .onDelete = "RESTRICT"
  // FIX@+1: .allowNull = true
  User.hasMany(Post, {.foreignKey = {"userId", {.allowNull = false}},
                      .onDelete = "SET NULL"});
  Post.belongsTo(User, {.foreignKey = "userId"});
  // EXPECT@+3: error assoc-set-null-not-null: part of its primary key
  // FIX@+2: .onDelete = "CASCADE"
  // FIX@+1: .onDelete = "RESTRICT"
  Post.belongsToMany(Tag, {.through = "PostTags", .onDelete = Action::SetNull});
  Tag.belongsToMany(Post, {.through = "PostTags"});
}
