// Options that repeat what the other side says, or that take effect.
#include <assoc/model.h>
using namespace assoc;

constexpr Model Movie("Movie"), Actor("Actor"), Studio("Studio");
constexpr Model Part("Part", {{"id", {.type = INTEGER, .primaryKey = true}}});

void associate() {
  Movie.belongsToMany(Actor, {.through = "Roles", .timestamps = false});
  Actor.belongsToMany(Movie, {.through = "Roles", .timestamps = false});

  Actor.belongsToMany(Studio, {.through = Part,
      .foreignKey = {"actorId", {.allowNull = false}}, .uniqueKey = "cast"});
  Studio.belongsToMany(Actor, {.through = Part,
      .foreignKey = {"studioId", {.allowNull = false}}, .uniqueKey = "cast"});
}
