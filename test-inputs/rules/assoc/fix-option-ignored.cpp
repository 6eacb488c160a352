#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User", {{"email", {.type = STRING, .unique = true}}});
constexpr Model Post("Post"), Note("Note"), Bill("Bill"), Card("Card");
constexpr Model Tag("Tag"), Role("Role");

void associate() {
  // It has no meaning here, but its counterpart has.
  // EXPECT@+3: warning assoc-option-ignored: sourceKey 'email'
  // FIX@+2: .targetKey = "email",
  // FIX@+1:
  Post.belongsTo(User, {.sourceKey = "email", .oneSided = true});

  // It has no meaning at all.
  // EXPECT@+2: warning assoc-option-ignored: uniqueKey 'pair'
  // FIX@+1:
  User.hasMany(Note, {.uniqueKey = "pair", .oneSided = true});

  // It counts on the first call.
  User.hasMany(Bill, {.foreignKey = "payerId"});
  // EXPECT@+3: warning assoc-option-ignored: foreignKey.allowNull 'false'
  // FIX@+2: , {.allowNull = false}}
  // FIX@+1:
  Bill.belongsTo(User,
                 {.as = "payer",
                  .foreignKey = {"payerId", {.allowNull = false}}});

  // It counts beside the junction.
  // EXPECT@+3: warning assoc-option-ignored: through.timestamps 'false'
  // FIX@+2: , .timestamps = false
  // FIX@+1:
  Tag.belongsToMany(Card, {.through = {"Marks", {.timestamps = false}}});
  Card.belongsToMany(Tag, {.through = "Marks"});

  // The keys are the primary key all the same.
  // EXPECT@+2: warning assoc-option-ignored: through.unique 'false'
  // FIX@+1:
  Tag.belongsToMany(Note, {.through = {Role, {.unique = false}}});
  Note.belongsToMany(Tag, {.through = Role});
}
