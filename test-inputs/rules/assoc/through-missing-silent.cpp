#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Role("Role");
const char *configured();

void associate() {
  Movie.belongsToMany(Actor, {.through = Role});
  Actor.belongsToMany(Movie, {.through = Role});
  Movie.belongsToMany(Actor, {.as = "extras", .through = configured()});
}
