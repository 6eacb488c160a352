// A many-to-many gives the declared key the type of what it references.
#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor");
constexpr Model Role("Role", {{"MovieId", {.type = STRING}}}); // NOTE: declared

void associate() {
  // EXPECT@+1: warning assoc-foreign-key-type: the column gets that type
  Movie.belongsToMany(Actor, {.through = Role});
  Actor.belongsToMany(Movie, {.through = Role});
}
