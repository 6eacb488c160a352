#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor");

void associate() {
  Movie.belongsToMany(Actor, {}); // EXPECT: error assoc-through-missing: names no
  // EXPECT@+1: error assoc-through-missing: has an empty name
  Actor.belongsToMany(Movie, {.through = "", .oneSided = true});
}
