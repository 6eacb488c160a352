// SPDX-License-Identifier: Apache-2.0
// Junctions that take the same pair twice.
// LEVEL: remark
// DATABASE: mysql
#include <assoc/model.h>

using namespace assoc;

constexpr Model Movie("Movie");
constexpr Model Actor("Actor");
constexpr Model Studio("Studio");
constexpr Model Role("Role", {{"id", {.type = INTEGER, .primaryKey = true, .autoIncrement = true}}});
constexpr Model Contract("Contract", {{"id", {.type = INTEGER, .primaryKey = true, .autoIncrement = true}}});

void associate() {
  // EXPECT@+1: remark assoc-through-not-unique: the junction Role has no primary or unique key over '(movieId, actorId)'
  Movie.belongsToMany(Actor, {.through = {Role, {.unique = false}}, .foreignKey = {"movieId", {.allowNull = false}}, .otherKey = {"actorId", {.allowNull = false}}});
  // NOTE@+1: is the other side
  Actor.belongsToMany(Movie, {.through = {Role, {.unique = false}}, .foreignKey = "actorId", .otherKey = "movieId"});

  // One side that does not say so keeps the pair unique.
  // EXPECT@+1: warning assoc-option-ignored
  Actor.belongsToMany(Studio, {.through = {Contract, {.unique = false}}, .foreignKey = {"actorId", {.allowNull = false}}, .otherKey = {"studioId", {.allowNull = false}}});
  Studio.belongsToMany(Actor, {.through = Contract, .foreignKey = "studioId", .otherKey = "actorId"});
}
