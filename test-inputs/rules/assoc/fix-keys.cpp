#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User", {{"email", STRING}, {"nick", {.type = STRING}}});
constexpr Model Post("Post"), Note("Note"), Tag("Tag");
// EXPECT@+2: error assoc-no-primary-key: write .primaryKey = true
// FIX@+1: , .primaryKey = true
constexpr Model Bill("Bill", {{"id", {.type = INTEGER, .allowNull = false}}});

void associate() {
  // EXPECT@+3: error assoc-referenced-key-not-unique: User.email
  // FIX@+2: {.type =
  // FIX@+1: , .unique = true}
  User.hasMany(Post, {.foreignKey = "email", .sourceKey = "email"});
  Post.belongsTo(User, {.foreignKey = "email", .targetKey = "email"});

  // EXPECT@+2: error assoc-referenced-key-not-unique: User.nick
  // FIX@+1: , .unique = true
  User.hasMany(Note, {.foreignKey = "nick", .sourceKey = "nick"});
  Note.belongsTo(User, {.foreignKey = "nick", .targetKey = "nick"});

  // EXPECT@+2: error assoc-through-keys: without a name
  // FIX@+1: "note_id",
  Note.belongsToMany(Tag, {.through = "Marks",
                           .foreignKey = {{.type = INTEGER}}});
  Tag.belongsToMany(Note, {.through = "Marks",
                           .foreignKey = "tag_id",
                           .otherKey = "note_id"});
}
