#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note");

void associate() {
  // EXPECT@+2: error assoc-invalid-action: did you mean 'CASCADE'?
  // FIX@+1: "CASCADE"
  User.hasMany(Post, {.onDelete = "CASCAD"});
  Post.belongsTo(User);
  // EXPECT@+2: error assoc-invalid-action: did you mean 'SET NULL'?
  // FIX@+1: "SET NULL"
  User.hasMany(Note, {.onDelete = "SET_NULL",
                      .onUpdate = ""}); // EXPECT: error assoc-invalid-action: onUpdate is empty
  Note.belongsTo(User);
}
