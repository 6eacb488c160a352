#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Role("Role");

void associate() {
  Movie.belongsToMany(Actor, {.through = Role});
  Actor.belongsToMany(Movie, {.through = Role});
}
