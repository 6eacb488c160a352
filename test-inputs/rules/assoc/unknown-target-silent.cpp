#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User", {}, {.tableName = "people"});
constexpr Model Post("Post", {{"userId",
                               {.type = INTEGER,
                                .allowNull = true,
                                .references = "people"}}});

void associate() {
  User.hasMany(Post, {.foreignKey = "userId"});
  Post.belongsTo(User, {.foreignKey = "userId"});
}
