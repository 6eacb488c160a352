#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Tag("Tag");
constexpr Model Post("Post", {{"userId", {.type = INTEGER, .allowNull = true}}});
constexpr Model Note("Note", {{"tagId", {.type = INTEGER,
                                         .allowNull = true,
                                         .field = "tag_id"}}});

void associate() {
  // EXPECT@+2: error assoc-column-clash: is not the column 'userId'
  // FIX@+1: , {.foreignKey = "userId"}
  User.hasMany(Post);
  Post.belongsTo(User);

  // EXPECT@+2: error assoc-column-clash: both on the column 'tag_id'
  // FIX@+1: "tagId"
  Tag.hasMany(Note, {.foreignKey = "tag_id"});
  Note.belongsTo(Tag, {.foreignKey = "tag_id"});
}
