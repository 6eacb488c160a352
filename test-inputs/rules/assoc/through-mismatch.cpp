#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Fan("Fan"), Likes("Likes");

void associate() {
  Movie.belongsToMany(Actor, {.through = "ActorMovies"}); // NOTE: 'ActorMovies'
  // EXPECT@+3: error assoc-through-mismatch: goes through 'actorMovies'
  // FIX@+2: "ActorMovies"
  // FIX@+1: "actorMovies"
  Actor.belongsToMany(Movie, {.through = "actorMovies"});

  Movie.belongsToMany(Fan, {.through = "Likes", .foreignKey = "film_id"});
  // EXPECT@+1: error assoc-through-mismatch: as entity
  Fan.belongsToMany(Movie, {.through = Likes, .foreignKey = "fan_id"});
}
