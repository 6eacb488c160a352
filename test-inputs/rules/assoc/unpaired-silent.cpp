#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Tag("Tag"), Note("Note");
const char *configured();

void associate() {
  User.hasMany(Post);
  Post.belongsTo(User);
  Post.belongsToMany(Tag, {.through = "PostTags"});
  Tag.belongsToMany(Post, {.through = "PostTags"});
  // It is meant.
  User.hasMany(Note, {.as = "notes", .oneSided = true});
  Tag.hasMany(Note, {.as = "others"}); // NOLINT(assoc-unpaired)
  // The other side may be this one.
  Post.hasMany(Note, {.foreignKey = "postId"});
  Note.belongsTo(Post, {.foreignKey = configured()});
}
