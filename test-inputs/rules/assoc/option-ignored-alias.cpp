// Only the plural kinds know an alias of two forms.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"), Post("Post"), Badge("Badge");

void associate() {
  User.hasMany(Post, {.as = {"article", "articles"}, .foreignKey = "writerId"});
  // EXPECT@+1: warning assoc-option-ignored: belongsTo knows no alias of two
  Post.belongsTo(User, {.as = {"writer", "writers"}, .foreignKey = "writerId"});

  // EXPECT@+1: warning assoc-option-ignored: the call fails
  User.hasOne(Badge, {.as = {"badge", "badges"}, .oneSided = true});
}
