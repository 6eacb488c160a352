#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Fan("Fan");

void associate() {
  // EXPECT@+1: error assoc-through-is-endpoint: its own target
  Movie.belongsToMany(Actor, {.through = Actor});
  // EXPECT@+1: error assoc-through-is-endpoint: its own source
  Fan.belongsToMany(Movie, {.through = "Fan"});
}
