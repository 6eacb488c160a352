#include <assoc/model.h>
using namespace assoc;

namespace shop {
constexpr Model User("User"), Profile("Profile"), Tag("Tag"), Grant("Grant");

void associate() {
  // One row at most: no hasMany.
  // EXPECT@+2: warning assoc-unpaired: there is no User.hasMany(Profile)
  // FIX@+1: User.hasOne(Profile, {.foreignKey = "userId"});
  Profile.belongsTo(User, {.foreignKey = {"userId", {.unique = true}}});
}
} // namespace shop

void link() {
  // EXPECT@+2: warning assoc-unpaired: there is no Tag.belongsToMany(User)
  // FIX@+1: shop::Tag.belongsToMany(shop::User, {.through = shop::Grant});
  shop::User.belongsToMany(shop::Tag, {.through = shop::Grant});
}
