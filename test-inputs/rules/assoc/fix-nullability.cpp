#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post");
constexpr Model Note("Note", {{"writerId", INTEGER}});
constexpr Model Bill("Bill", {{"payerId", {.type = INTEGER}}});

void associate() {
  User.hasMany(Post, {.foreignKey = {"authorId", {.allowNull = false}}});
  // EXPECT@+3: warning assoc-nullability: allowNull is true
  // FIX@+2: .allowNull = false
  // FIX@+1: .allowNull = true
  Post.belongsTo(User, {.foreignKey = {"authorId", {.allowNull = true}}});

  // EXPECT@+4: warning assoc-nullability: declared without allowNull
  // FIX@+3: {.type =
  // FIX@+2: , .allowNull = true}
  // FIX@+1: , .allowNull = false}
  User.hasMany(Note, {.foreignKey = "writerId"});
  Note.belongsTo(User, {.as = "writer", .foreignKey = "writerId"});

  // EXPECT@+3: warning assoc-nullability: declared without allowNull
  // FIX@+2: , .allowNull = true
  // FIX@+1: , .allowNull = false
  User.hasMany(Bill, {.foreignKey = "payerId"});
  Bill.belongsTo(User, {.as = "payer", .foreignKey = "payerId"});
}
