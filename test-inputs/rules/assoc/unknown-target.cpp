#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User");
// EXPECT@+3: error assoc-unknown-target: did you mean 'Users'?
// FIX@+2: "Users"
constexpr Model Post("Post",
                     {{"userId",
                       {.type = INTEGER,
                        .allowNull = true,
                        .references = "User"}}});

void associate() {
  User.hasMany(Post, {.foreignKey = "userId", .oneSided = true});
}
