// Options of many-to-manys that change nothing where they stand.
#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Studio("Studio");
constexpr Model Part("Part", {{"id", {.type = INTEGER, .primaryKey = true}}});

void associate() {
  // The junction is made by the first call.
  Movie.belongsToMany(Actor, {.through = "Roles"});
  // EXPECT@+1: warning assoc-option-ignored: timestamps 'false'
  Actor.belongsToMany(Movie, {.through = "Roles", .timestamps = false});

  // Its keys are the primary key: there is no unique key to name.
  // EXPECT@+1: warning assoc-option-ignored: uniqueKey 'cast'
  Movie.belongsToMany(Studio, {.through = "Locations", .uniqueKey = "cast"});
  Studio.belongsToMany(Movie, {.through = "Locations"});

  // The second call names the unique key after itself.
  // EXPECT@+1: warning assoc-option-ignored: the other side names the key anew
  Actor.belongsToMany(Studio, {.through = Part,
      .foreignKey = {"actorId", {.allowNull = false}}, .uniqueKey = "cast"});
  Studio.belongsToMany(Actor, {.through = Part, // NOTE: decides here
      .foreignKey = {"studioId", {.allowNull = false}}});
}
