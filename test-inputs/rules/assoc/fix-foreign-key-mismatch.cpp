#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note"), Bill("Bill");
constexpr Model Tag("Tag", {{"ownerId", {.type = INTEGER, .allowNull = true}}});

void associate() {
  // Somebody wrote one of the two.
  User.hasMany(Post, {.foreignKey = "authorId"});
  // EXPECT@+2: error assoc-foreign-key-mismatch: 'UserId' (the default)
  // FIX@+1: , {.foreignKey = "authorId"}
  Post.belongsTo(User);

  // Nobody wrote any: either may be meant.
  User.hasMany(Note, {.onDelete = "CASCADE"});
  // EXPECT@+3: error assoc-foreign-key-mismatch: (named after its alias)
  // FIX@+2: .foreignKey = "ownerId",
  // FIX@+1: , .foreignKey = "UserId"
  Note.belongsTo(User, {.as = "owner"});

  // The key has options already, but no name.
  User.hasMany(Bill, {.foreignKey = "payerId"});
  // EXPECT@+2: error assoc-foreign-key-mismatch: 'UserId' (the default)
  // FIX@+1: "payerId",
  Bill.belongsTo(User, {.foreignKey = {{.unique = true}}});

  // One of the two is an attribute of the model.
  User.hasMany(Tag, {.foreignKey = "keeperId"});
  // EXPECT@+2: error assoc-foreign-key-mismatch: 'keeperId' (written)
  // FIX@+1: "ownerId"
  Tag.belongsTo(User, {.foreignKey = "ownerId"});
}
