#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Note("Note"), Bill("Bill");
constexpr Model Card("Card");

void associate() {
  // It counts on the first call.
  User.hasMany(Post);
  // EXPECT@+3: warning assoc-action-ignored: onDelete 'CASCADE'
  // FIX@+2: , {.onDelete = "CASCADE"}
  // FIX@+1:
  Post.belongsTo(User, {.onDelete = "CASCADE"});

  // It counts beside the key.
  // EXPECT@+3: warning assoc-action-ignored: foreignKey.onDelete 'CASCADE'
  // FIX@+2: , .onDelete = "CASCADE"
  // FIX@+1:
  User.hasMany(Note, {.foreignKey = {"writerId", {.onDelete = "CASCADE"}}});
  Note.belongsTo(User, {.as = "writer", .foreignKey = "writerId"});

  // Nothing is lost.
  // EXPECT@+2: warning assoc-action-ignored: foreignKey.onDelete 'CASCADE'
  // FIX@+1:
  User.hasMany(Bill, {.foreignKey = {"payerId", {.allowNull = true,
                                                 .onDelete = "CASCADE"}},
                      .onDelete = "RESTRICT"});
  Bill.belongsTo(User, {.as = "payer", .foreignKey = "payerId"});

  // Several move together.
  User.hasMany(Card, {.foreignKey = "holderId"});
  // EXPECT@+3: warning assoc-action-ignored: so is onUpdate
  // FIX@+2: , .onDelete = "CASCADE", .onUpdate = "RESTRICT"
  // FIX@+1:
  Card.belongsTo(User, {.as = "holder",
                        .foreignKey = "holderId",
                        .onDelete = "CASCADE",
                        .onUpdate = "RESTRICT"});
}
