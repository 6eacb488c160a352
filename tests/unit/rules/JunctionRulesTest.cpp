// SPDX-License-Identifier: Apache-2.0
// Rules about the junctions of many-to-manys.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
struct MovieAndActor : ModelBuilder {
  MovieAndActor()
      : Movie(entity("Movie")), Actor(entity("Actor")), Role(junction("Role")) {
  }
  Index Movie, Actor, Role;
};
} // namespace

static const char *const Missing = "assoc-through-missing";
static const char *const Mismatch = "assoc-through-mismatch";
static const char *const Reused = "assoc-through-reused";
static const char *const IsEndpoint = "assoc-through-is-endpoint";
static const char *const Keys = "assoc-through-keys";

TEST(ThroughMissing, NoJunctionIsNamed) {
  MovieAndActor B;
  Index A = B.add(B.Movie, Kind::BelongsToMany, B.Actor);
  EXPECT_EQ(B.count(Missing), 0u); // the ORM has a default
  B[A].Broken = true;
  EXPECT_EQ(B.count(Missing), 1u);
  EXPECT_EQ(B.count("assoc-unpaired"), 0u);
  B[A].Fact.Through.edit().Written = true; // cannot be read
  B[A].Fact.Through.edit().Name = Value::opaque("name()");
  EXPECT_EQ(B.count(Missing), 0u);
}

TEST(ThroughMissing, AnEmptyNameAndAnEntityOfNobody) {
  MovieAndActor B;
  Index A = B.addThrough(B.Movie, B.Actor, B.Role);
  EXPECT_EQ(B.count(Missing), 0u);
  B[A].Fact.Through.edit().Name = B.literal("");
  EXPECT_EQ(B.count(Missing), 1u);
  B[A].Fact.Through.edit().Name = {};
  B[A].Fact.Through.edit().Entity = "Gone";
  B[A].Junction = None;
  EXPECT_EQ(B.count(Missing), 1u);
  B[A].Fact.Through.edit().Entity = "Role";
  B.M.Entities[B.Role].Fact.Id = "Role";
  EXPECT_EQ(B.count(Missing), 0u);
  B[A].Fact.Through.edit().Entity = "Gone";
  B.M.Whole = false;
  EXPECT_EQ(B.count(Missing), 0u);
}

TEST(ThroughMismatch, TwoNames) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Actor, B.Role);
  Index Second = B.addThrough(B.Actor, B.Movie, B.junction("role"));
  B.disagree(First, Second);
  auto Found = B.check(Mismatch);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[Second].Fact.Where);
  EXPECT_EQ(Found[0].Notes[0].Where, B[First].Fact.Where);
  EXPECT_EQ(Found[0].Fixes.size(), 2u);
  EXPECT_EQ(B.count("assoc-unpaired"), 0u);
  EXPECT_EQ(B.count(Keys), 0u);
}

TEST(ThroughMismatch, TextAgainstEntity) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Actor, B.Role);
  Index Second = B.addThrough(B.Actor, B.Movie, B.Role);
  B.disagree(First, Second);
  EXPECT_EQ(B.count(Mismatch), 0u);
  B[Second].Fact.Through.edit().Entity = "Role";
  EXPECT_EQ(B.count(Mismatch), 0u); // both keys are written, and mirror
  B[Second].ForeignKey = {"player_id"};
  EXPECT_EQ(B.count(Mismatch), 1u);
}

TEST(ThroughReused, TwoRelationshipsThroughOne) {
  MovieAndActor B;
  Index Tag = B.entity("Tag");
  B.addThrough(B.Movie, B.Actor, B.Role);
  Index Second = B.addThrough(B.Movie, Tag, B.Role);
  auto Found = B.check(Reused);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[Second].Fact.Where);
  B[Second].Junction = B.junction("Tagging");
  EXPECT_EQ(B.count(Reused), 0u);
}

TEST(ThroughReused, APairIsOneRelationship) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Actor, B.Role);
  B.pair(First, B.addThrough(B.Actor, B.Movie, B.Role));
  EXPECT_EQ(B.count(Reused), 0u);
}

TEST(ThroughIsEndpoint, ByEntityAndByName) {
  MovieAndActor B;
  Index A = B.addThrough(B.Movie, B.Actor, B.Actor);
  EXPECT_EQ(B.count(IsEndpoint), 1u);
  B[A].Junction = None;
  EXPECT_EQ(B.count(IsEndpoint), 1u);
  B[A].Fact.Through.edit().Name = B.literal("Actors");
  EXPECT_EQ(B.count(IsEndpoint), 0u);
}

TEST(ThroughKeys, NotSwapped) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Actor, B.Role);
  Index Second = B.addThrough(B.Actor, B.Movie, B.Role);
  B.pair(First, Second);
  EXPECT_EQ(B.count(Keys), 0u);
  for (Index I : {First, Second}) {
    B[I].ForeignKey = {"movie_id"};
    B[I].OtherKey = {"actor_id"};
    B[I].Fact.ForeignKey.edit().Name = B.literal("movie_id");
    B[I].Fact.OtherKey.edit().Name = B.literal("actor_id");
  }
  auto Found = B.check(Keys);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[Second].Fact.Where);
  ASSERT_EQ(Found[0].Fixes.size(), 1u);
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text, "\"actor_id\"");
  EXPECT_EQ(Found[0].Fixes[0].Edits[1].Text, "\"movie_id\"");
}

TEST(ThroughKeys, NamelessAndEqual) {
  MovieAndActor B;
  Index A = B.addThrough(B.Movie, B.Actor, B.Role);
  B[A].Fact.OtherKey.edit().Written = true;
  EXPECT_EQ(B.count(Keys), 1u);
  B[A].Fact.OtherKey = {};
  B[A].Fact.OtherKey.edit().Name = B.literal("MovieId");
  B[A].OtherKey = B[A].ForeignKey;
  EXPECT_EQ(B.count(Keys), 1u);
}

TEST(ThroughKeys, OneColumnOnBothSidesIsOneFinding) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Movie, B.Role);
  Index Second = B.addThrough(B.Movie, B.Movie, B.Role);
  B.pair(First, Second);
  EXPECT_EQ(B.count(Keys), 1u);
}

TEST(ThroughKeys, UnknownKeysStaySilent) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Actor, B.Role);
  Index Second = B.addThrough(B.Actor, B.Movie, B.Role);
  B.pair(First, Second);
  B[Second].ForeignKey.clear();
  EXPECT_EQ(B.count(Keys), 0u);
}

TEST(ThroughTableClash, AJunctionOnTheTableOfAnEntity) {
  MovieAndActor B;
  B.M.Entities[B.Role].MadeBy = B.addThrough(B.Movie, B.Actor, B.Role);
  EXPECT_EQ(B.count("assoc-through-table-clash"), 0u);
  Index Tag = B.entity("Tag");
  B.M.Entities[B.Role].Table.Val = B.M.Entities[Tag].Table.Val;
  EXPECT_EQ(B.count("assoc-through-table-clash"), 1u);
  B.M.Entities[Tag].Schema.From = Provenance::Unknown;
  EXPECT_EQ(B.count("assoc-through-table-clash"), 0u);
}

TEST(ThroughWrongKind, JunctionsOfOtherKinds) {
  MovieAndActor B;
  Index A = B.add(B.Movie, Kind::HasMany, B.Actor);
  EXPECT_EQ(B.count("assoc-through-wrong-kind"), 0u);
  B[A].Fact.Through.edit().Written = true;
  EXPECT_EQ(B.count("assoc-through-wrong-kind"), 1u);
}

TEST(ThroughNullableKey, OneFindingForAJunction) {
  MovieAndActor B;
  B.pair(B.addThrough(B.Movie, B.Actor, B.Role),
         B.addThrough(B.Actor, B.Movie, B.Role));
  Entity &Role = B.M.Entities[B.Role];
  for (const char *Name : {"MovieId", "ActorId"})
    ModelBuilder::column(Role, Name);
  EXPECT_EQ(B.count("assoc-through-nullable-key"), 1u);
  for (Column &C : Role.Columns)
    C.AllowNull = {false, Provenance::Unknown, None};
  EXPECT_EQ(B.count("assoc-through-nullable-key"), 0u);
  for (Column &C : Role.Columns)
    C.AllowNull = {false, Provenance::Written, None};
  EXPECT_EQ(B.count("assoc-through-nullable-key"), 0u);
}

TEST(SuperManyToMany, AllHalvesOrNone) {
  MovieAndActor B;
  B.M.Entities[B.Role].Junction = false;
  B.addThrough(B.Movie, B.Actor, B.Role);
  EXPECT_EQ(B.count("assoc-super-many-to-many"), 0u);
  B.add(B.Movie, Kind::HasMany, B.Role);
  EXPECT_EQ(B.count("assoc-super-many-to-many"), 1u);
  B.add(B.Role, Kind::BelongsTo, B.Movie);
  B.add(B.Actor, Kind::HasMany, B.Role);
  Index Last = B.add(B.Role, Kind::BelongsTo, B.Actor);
  EXPECT_EQ(B.count("assoc-super-many-to-many"), 0u);
  B[Last].ForeignKey = {"actor_id"};
  EXPECT_EQ(B.count("assoc-super-many-to-many"), 1u);
}

TEST(ThroughKeys, NamedTheOtherWayRound) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Actor, B.Role);
  Index Second = B.addThrough(B.Actor, B.Movie, B.Role);
  B.pair(First, Second);
  auto Write = [&](Index A, const char *Own, const char *Other) {
    B[A].Fact.ForeignKey.edit().Name = B.literal(Own);
    B[A].Fact.OtherKey.edit().Name = B.literal(Other);
    B[A].ForeignKey = {Own};
    B[A].OtherKey = {Other};
  };
  Write(First, "actor_id", "MovieId");
  Write(Second, "MovieId", "actor_id");
  auto Found = B.check(Keys);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Warning);
  EXPECT_EQ(Found[0].Notes.size(), 1u);
  Write(First, "hero", "film");
  Write(Second, "film", "hero");
  EXPECT_EQ(B.count(Keys), 0u);
  Write(First, "movie_id", "actor_id");
  Write(Second, "actor_id", "movie_id");
  EXPECT_EQ(B.count(Keys), 0u);
  Write(First, "actor_of_movie", "movie_of_actor"); // names say nothing
  Write(Second, "movie_of_actor", "actor_of_movie");
  EXPECT_EQ(B.count(Keys), 0u);
}

static const char *const NotUnique = "assoc-through-not-unique";

TEST(ThroughNotUnique, AnyKeyWithinThePairKeepsItApart) {
  MovieAndActor B;
  Index First = B.addThrough(B.Movie, B.Actor, B.Role);
  Index Second = B.addThrough(B.Actor, B.Movie, B.Role);
  B.pair(First, Second);
  EXPECT_EQ(B.count(NotUnique), 0u); // the junction has no such columns
  Entity &Role = B.M.Entities[B.Role];
  B.column(Role, "MovieId");
  B.column(Role, "ActorId");
  auto Found = B.check(NotUnique);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Remark);
  EXPECT_EQ(Found[0].Where, B[First].Fact.Where);
  EXPECT_EQ(Found[0].Notes[0].Where, B[Second].Fact.Where);
  Role.Uniques = {{{"ActorId", "MovieId", "id"}}};
  EXPECT_EQ(B.count(NotUnique), 1u);
  Role.Uniques = {{{"ActorId", "MovieId"}}};
  EXPECT_EQ(B.count(NotUnique), 0u);
  Role.Uniques.clear();
  Role.Columns[1].PrimaryKey = Role.Columns[2].PrimaryKey = true;
  EXPECT_EQ(B.count(NotUnique), 1u); // (id, MovieId, ActorId)
  Role.Columns[0].PrimaryKey = false;
  EXPECT_EQ(B.count(NotUnique), 0u);
  EXPECT_EQ(B.count("assoc-no-primary-key"), 0u);
}

TEST(ThroughNotUnique, AbsenceNeedsTheWholeProgram) {
  MovieAndActor B;
  B.addThrough(B.Movie, B.Actor, B.Role);
  B.column(B.M.Entities[B.Role], "MovieId");
  B.column(B.M.Entities[B.Role], "ActorId");
  EXPECT_EQ(B.count(NotUnique), 1u);
  B.M.Whole = false;
  EXPECT_EQ(B.count(NotUnique), 0u);
}

TEST(ThroughNotUnique, ATableOfTwoKeysAndNothingElse) {
  MovieAndActor B;
  Index Role = B.entity("Casting");
  B.M.Entities[Role].Columns.clear();
  B.constraint(B.add(Role, Kind::BelongsTo, B.Movie));
  EXPECT_EQ(B.count(NotUnique), 0u);
  B.constraint(B.add(Role, Kind::BelongsTo, B.Actor));
  auto Found = B.check(NotUnique);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B.M.Entities[Role].Fact.Where);
  B.column(B.M.Entities[Role], "wage");
  EXPECT_EQ(B.count(NotUnique), 0u);
}
