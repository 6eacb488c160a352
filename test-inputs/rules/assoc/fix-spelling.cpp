#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User", {{"email", {.type = STRING, .unique = true}}});
// EXPECT@+5: error assoc-invalid-action: 'CASCAD'
// FIX@+4: "CASCADE"
constexpr Model Post("Post", {{"userId", {.type = INTEGER,
                                          .allowNull = true,
                                          .references = "Users",
                                          .onDelete = "CASCAD"}}});
// EXPECT@+5: error assoc-invalid-action: 'SET_NULL'
// FIX@+4: "SET NULL"
constexpr Model Note("Note", {{"userId", {.type = INTEGER,
                                          .allowNull = true,
                                          .references = {User, "id"},
                                          .onUpdate = "SET_NULL"}}});

void associate() {
  // EXPECT@+2: error assoc-referenced-key-missing: did you mean 'email'?
  // FIX@+1: "email"
  User.hasMany(Post, {.foreignKey = "mail",
                      .sourceKey = "emai",
                      .oneSided = true});
}
