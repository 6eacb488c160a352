#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Fan("Fan"), Critic("Critic");
constexpr Model Likes("Likes"), Role("Role"), Review("Review");

void associate() {
  // Text against entity.
  Movie.belongsToMany(Fan, {.through = "Likes", .foreignKey = "film_id"});
  // EXPECT@+2: error assoc-through-mismatch: as entity
  // FIX@+1: Likes
  Fan.belongsToMany(Movie, {.through = Likes, .foreignKey = "fan_id"});

  // Nearly the name of an entity.
  Movie.belongsToMany(Actor, {.through = "role"});
  // EXPECT@+2: error assoc-through-mismatch: goes through 'Role'
  // FIX@+1: Role
  Actor.belongsToMany(Movie, {.through = Role});

  // Something else.
  Movie.belongsToMany(Critic, {.through = Review});
  // EXPECT@+3: error assoc-through-mismatch: goes through 'Verdicts'
  // FIX@+2: Review
  // FIX@+1: "Verdicts"
  Critic.belongsToMany(Movie, {.through = "Verdicts"});
}
