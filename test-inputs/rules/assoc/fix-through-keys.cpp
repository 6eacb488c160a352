#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Fan("Fan"), Critic("Critic");

void associate() {
  Movie.belongsToMany(Actor, {.through = "Roles",
                              .foreignKey = "movie_id",
                              .otherKey = "actor_id"});
  // EXPECT@+2: error assoc-through-keys: 'ActorId' to its own side
  // FIX@+1: , .foreignKey = "actor_id"
  Actor.belongsToMany(Movie, {.through = "Roles"});

  Movie.belongsToMany(Fan, {.through = "Likes",
                            .foreignKey = "movie_id",
                            .otherKey = "fan_id"});
  // EXPECT@+3: error assoc-through-keys: swap the two keys
  // FIX@+2: "fan_id"
  // FIX@+1: "movie_id"
  Fan.belongsToMany(Movie, {.through = "Likes",
                            .foreignKey = "movie_id",
                            .otherKey = "fan_id"});

  Movie.belongsToMany(Critic, {.through = "Reviews",
                               .foreignKey = "movie_id",
                               .otherKey = "critic_id"});
  // EXPECT@+3: error assoc-through-keys: 'criticId' to its own side
  // FIX@+2: "critic_id"
  // FIX@+1: "criticId"
  Critic.belongsToMany(Movie, {.through = "Reviews",
                               .foreignKey = "criticId",
                               .otherKey = "movie_id"});
}
