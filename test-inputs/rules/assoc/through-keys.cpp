#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Fan("Fan"), Person("Person");

void associate() {
  Movie.belongsToMany(Actor, {.through = "Roles",
                              .foreignKey = "movie_id",
                              .otherKey = "actor_id"});
  // EXPECT@+1: error assoc-through-keys: swap the two keys
  Actor.belongsToMany(Movie, {.through = "Roles",
                              .foreignKey = "movie_id",
                              .otherKey = "actor_id"});

  // EXPECT@+1: error assoc-through-keys: without a name
  Movie.belongsToMany(Fan, {.through = "MovieFans",
                            .foreignKey = {{.allowNull = false}},
                            .oneSided = true});

  // EXPECT@+1: error assoc-through-keys: the one column 'PersonId'
  Person.belongsToMany(Person, {.as = "Children", .through = "Family"});
  Person.belongsToMany(Person, {.as = "Parents", .through = "Family"});

  // They mirror each other, and each is named after the wrong end.
  Actor.belongsToMany(Fan, {.through = "ActorFans",
                            .foreignKey = "fanId",
                            .otherKey = "actorId"});
  // EXPECT@+1: warning assoc-through-keys: named after the end
  Fan.belongsToMany(Actor, {.through = "ActorFans",
                            .foreignKey = "actorId",
                            .otherKey = "fanId"});
}
