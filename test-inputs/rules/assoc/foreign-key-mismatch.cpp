#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note");

void associate() {
  User.hasMany(Post, {.foreignKey = "userId"}); // NOTE: uses 'userId'
  // EXPECT@+3: error assoc-foreign-key-mismatch: uses the key 'authorId'
  // FIX@+2: "userId"
  // FIX@+1: "authorId"
  Post.belongsTo(User, {.foreignKey = "authorId"});

  User.hasMany(Note);
  // EXPECT@+1: error assoc-foreign-key-mismatch: (named after its alias)
  Note.belongsTo(User, {.as = "owner"});
}
