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
}
