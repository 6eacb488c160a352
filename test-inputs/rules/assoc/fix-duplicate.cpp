#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note");

void associate() {
  User.hasMany(Post);
  Post.belongsTo(User);
  // EXPECT@+2: warning assoc-duplicate: repeats
  // FIX@+1:
  User.hasMany(Post);

  User.hasMany(Note, {.foreignKey = "writerId"});
  Note.belongsTo(User, {.as = "writer", .foreignKey = "writerId"});
  // It says more: which of the two is meant is not certain.
  // EXPECT@+1: warning assoc-duplicate: repeats
  User.hasMany(Note, {.foreignKey = "writerId", .oneSided = true});
}
