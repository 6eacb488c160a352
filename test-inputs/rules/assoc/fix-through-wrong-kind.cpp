#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag"), Note("Note");

void associate() {
  // Its other side is a belongsTo.
  // EXPECT@+2: error assoc-through-wrong-kind: is no many-to-many
  // FIX@+1:
  User.hasMany(Post, {.through = "Posts"});
  Post.belongsTo(User);

  // EXPECT@+2: error assoc-through-wrong-kind: names a junction key
  // FIX@+1:
  User.hasMany(Note, {.foreignKey = "writerId", .otherKey = "noteId"});
  Note.belongsTo(User, {.as = "writer", .foreignKey = "writerId"});

  // Its other side is a belongsToMany.
  Tag.belongsToMany(Post, {.through = "PostTags"});
  // EXPECT@+2: error assoc-through-wrong-kind: is no many-to-many
  // FIX@+1: belongsToMany
  Post.hasMany(Tag, {.through = "PostTags"});
}
