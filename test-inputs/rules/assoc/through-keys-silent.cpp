#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Fan("Fan"), Person("Person");

void associate() {
  Movie.belongsToMany(Actor, {.through = "Roles",
                              .foreignKey = "movie_id",
                              .otherKey = "actor_id"});
  Actor.belongsToMany(Movie, {.through = "Roles",
                              .foreignKey = "actor_id",
                              .otherKey = "movie_id"});
  // Each side names its own.
  Movie.belongsToMany(Fan, {.through = "MovieFans", .foreignKey = "movie"});
  Fan.belongsToMany(Movie, {.through = "MovieFans", .foreignKey = "fan"});
  Person.belongsToMany(Person, {.as = "Children",
                                .through = "Family",
                                .foreignKey = "parentId"});
  Person.belongsToMany(Person, {.as = "Parents",
                                .through = "Family",
                                .foreignKey = "childId"});
}
