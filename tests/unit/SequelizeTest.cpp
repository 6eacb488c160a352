// SPDX-License-Identifier: Apache-2.0
// What the calls of the vocabulary come to.
#include "FactsBuilder.h"

#include "checks/schema/Schema.h"

#include <gtest/gtest.h>

using namespace assoc;
using test::FactsBuilder;

static const Entity &entity(const Model &M, std::string_view Name) {
  for (const Entity &E : M.Entities)
    if (E.name() == Name)
      return E;
  throw std::runtime_error("no entity");
}

static const ForeignKey &key(const Model &M, std::string_view Column) {
  for (const ForeignKey &K : M.ForeignKeys)
    if (K.Columns == std::vector{std::string(Column)})
      return K;
  throw std::runtime_error("no key");
}

TEST(Sequelize, PairSharesOneNullableColumn) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  F.hasMany("User", "Post");
  F.belongsTo("Post", "User");
  Model M = F.link();
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Associations[1].Pair, 0u);
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::SetNull);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.From, Provenance::Default);
  EXPECT_TRUE(entity(M, "Post").column("UserId")->isNullable());
}

TEST(Sequelize, FirstCallWinsAndTheSecondIsRecorded) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  F.belongsTo("Post", "User");
  F.hasMany("User", "Post").OnDelete = {Value::of("CASCADE")};
  Model M = F.link();
  EXPECT_EQ(key(M, "UserId").OnDelete.Val, Action::SetNull);
  ASSERT_EQ(M.IgnoredOptions.size(), 1u);
  EXPECT_EQ(M.IgnoredOptions[0].Option, "onDelete");
  EXPECT_EQ(M.IgnoredOptions[0].Association, 1u);
  EXPECT_EQ(M.IgnoredOptions[0].By, 0u);
  EXPECT_FALSE(M.IgnoredOptions[0].KeptWritten);
}

TEST(Sequelize, DifferentKeysAreCounterpartsNotPairs) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  FactsBuilder::key(F.hasMany("User", "Post"), "authorId");
  F.belongsTo("Post", "User");
  Model M = F.link();
  EXPECT_EQ(M.Associations[0].Pair, None);
  EXPECT_EQ(M.Associations[0].Counterpart, 1u);
  EXPECT_EQ(M.ForeignKeys.size(), 2u);
}

TEST(Sequelize, JunctionByNameHasBothKeysAsPrimaryKey) {
  FactsBuilder F;
  F.entity("Movie");
  F.entity("Actor");
  F.belongsToMany("Movie", "Actor", "Roles");
  F.belongsToMany("Actor", "Movie", "Roles");
  Model M = F.link();
  const Entity &J = entity(M, "Roles");
  EXPECT_TRUE(J.Junction);
  EXPECT_EQ(J.primaryKey(), (NameList{"MovieId", "ActorId"}));
  EXPECT_EQ(key(M, "MovieId").OnDelete.Val, Action::Cascade);
  EXPECT_EQ(M.Associations[0].Pair, 1u);
}

TEST(Sequelize, KeysOnTheSecondSideOnlyAreRefused) {
  FactsBuilder F;
  F.entity("Movie");
  F.entity("Actor");
  F.belongsToMany("Movie", "Actor", "AM");
  AssociationFact &A =
      FactsBuilder::key(F.belongsToMany("Actor", "Movie", "AM"), "actor_id");
  A.OtherKey.edit().Written = true;
  A.OtherKey.edit().Name = Value::of("movie_id");
  EXPECT_TRUE(F.link().Associations[1].Refused);
}

TEST(Sequelize, UnknownKeyNameBreaksTheCallAndSilencesTheOther) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  AssociationFact &A = F.hasMany("User", "Post");
  A.ForeignKey.edit().Written = true;
  A.ForeignKey.edit().Name = Value::opaque("keyName()");
  F.belongsTo("Post", "User");
  Model M = F.link();
  EXPECT_TRUE(M.Associations[0].Broken);
  EXPECT_TRUE(M.Associations[1].MayHavePair);
}

TEST(Sequelize, CycleCostsPrimaryKeysTheirConstraint) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  F.entity("Tag");
  F.hasMany("User", "Post");
  AssociationFact &A = F.belongsTo("User", "Post");
  A.Alias = Value::of("pinned");
  F.belongsToMany("Post", "Tag", "PostTags");
  Model M = F.link();
  EXPECT_TRUE(key(M, "TagId").LostToCycle);
  EXPECT_TRUE(key(M, "UserId").Constraint);
}

TEST(Schema, ParentsComeFirst) {
  FactsBuilder F;
  F.entity("Post");
  F.entity("User");
  F.belongsTo("Post", "User");
  Schema S = deriveSchema(F.link());
  ASSERT_EQ(S.CreationOrder.size(), 2u);
  EXPECT_EQ(S.Tables[S.CreationOrder[0]].Name, "Users");
}

TEST(Sequelize, KeyObjectsCountWhereNoConstraintReplacesTheirActions) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  AssociationFact &A = FactsBuilder::key(F.hasMany("User", "Post"), "userId");
  A.ForeignKey.edit().OnUpdate = {Value::of("RESTRICT")};
  A.Extra.edit()["constraints"] = Value::of("false");
  FactsBuilder::key(F.belongsTo("Post", "User"), "userId");
  Model M = F.link();
  EXPECT_EQ(key(M, "userId").OnUpdate.Val, Action::Restrict);
  EXPECT_EQ(key(M, "userId").OnDelete.Val, Action::SetNull);
}

TEST(Sequelize, KeyObjectsMakePrimaryKeysOfAJunction) {
  FactsBuilder F;
  F.entity("Movie");
  F.entity("Actor");
  F.entity("Role");
  F.column("Role", "id", "INTEGER").PrimaryKey = Value::of("true");
  FactsBuilder::key(F.belongsToMany("Movie", "Actor", "Role"), "movieId")
      .ForeignKey.edit()
      .PrimaryKey = Value::of("true");
  EXPECT_EQ(entity(F.link(), "Role").primaryKey(), (NameList{"id", "movieId"}));
}

TEST(Sequelize, UniqueFalseIsAValueLikeAnyOther) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  FactsBuilder::key(F.hasMany("User", "Post"), "userId")
      .ForeignKey.edit()
      .Unique = Value::of("false");
  FactsBuilder::key(F.belongsTo("Post", "User"), "userId")
      .ForeignKey.edit()
      .Unique = Value::of("true");
  Model M = F.link();
  EXPECT_FALSE(entity(M, "Post").column("userId")->Unique);
  ASSERT_EQ(M.IgnoredOptions.size(), 1u);
  EXPECT_EQ(M.IgnoredOptions[0].Option, "foreignKey.unique");
}

TEST(Sequelize, AnEndMayBeTheJunctionOfKeysThatDoNotReferToItsId) {
  FactsBuilder F;
  F.entity("Movie");
  F.entity("Actor");
  F.column("Actor", "nick", "STRING").Unique = Value::of("true");
  F.belongsToMany("Movie", "Actor", "Actor");
  EXPECT_TRUE(F.link().Associations[0].Refused);
  F.F.Associations[0].TargetKey = Value::of("nick");
  Model M = F.link();
  EXPECT_FALSE(M.Associations[0].Refused);
  EXPECT_EQ(entity(M, "Actor").column("id"), nullptr);
}

TEST(Sequelize, AnAliasOfTwoFormsPairsWithTheCallThatItReplaces) {
  FactsBuilder F;
  F.entity("Person");
  for (std::size_t N = 0; N < 2; ++N) {
    AssociationFact &A = F.belongsToMany("Person", "Person", "Family");
    A.Alias = Value::of("kids");
    A.AliasSingular = Value::of("kid");
  }
  EXPECT_EQ(entity(F.link(), "Family").primaryKey(), NameList{"PersonId"});
}

TEST(Sequelize, TablesWithoutSchemaAreLookedForInThatOfTheKey) {
  FactsBuilder F;
  F.entity("User");
  F.entity("Post").Extra.edit()["schema"] = Value::of("blog");
  F.belongsTo("Post", "User");
  Model M = F.link();
  EXPECT_EQ(key(M, "UserId").ParentSchema, "blog");
  EXPECT_EQ(deriveSchema(M).Tables[1].ForeignKeys[0].RefSchema, "blog");
  LinkOptions MySql;
  MySql.Target = Database::MySql;
  EXPECT_EQ(key(F.link(MySql), "UserId").ParentSchema, std::nullopt);
}

TEST(Schema, ACycleKeepsTheDeclaredOrder) {
  FactsBuilder F;
  F.entity("Tag");
  F.entity("User");
  F.entity("Post");
  F.belongsTo("Tag", "Post");
  F.hasMany("User", "Post");
  EXPECT_EQ(deriveSchema(F.link()).CreationOrder,
            (std::vector<std::size_t>{1, 2, 0}));
  F.belongsTo("User", "Post").Alias = Value::of("pinned");
  EXPECT_EQ(deriveSchema(F.link()).CreationOrder,
            (std::vector<std::size_t>{0, 1, 2}));
}

TEST(Schema, APrimaryKeyIsNoUniqueKeyAsWell) {
  FactsBuilder F;
  F.entity("User");
  AttributeFact &Code = F.column("User", "code", "INTEGER");
  Code.PrimaryKey = Code.Unique = Value::of("true");
  Schema S = deriveSchema(F.link());
  EXPECT_FALSE(S.Tables[0].Columns[0].Unique);
  EXPECT_TRUE(S.Tables[0].Uniques.empty());
}

TEST(Link, OrderOfTUsDoesNotShow) {
  FactsBuilder A("a.cpp"), B("b.cpp");
  A.entity("User");
  B.entity("Post");
  B.belongsTo("Post", "User");
  Model First = link({A.F, B.F}), Second = link({B.F, A.F});
  ASSERT_EQ(First.Entities.size(), 2u);
  EXPECT_EQ(First.Entities[0].name(), Second.Entities[0].name());
  EXPECT_EQ(First.Associations[0].Target, Second.Associations[0].Target);
}

TEST(Link, ConstantsOfOtherTUsAreResolved) {
  FactsBuilder A("a.cpp"), B("b.cpp");
  B.F.Constants.push_back({"c:@Key", Value::of("ownerId")});
  A.entity("User");
  A.entity("Post");
  AssociationFact &Call = A.belongsTo("Post", "User");
  Call.ForeignKey.edit().Written = true;
  Call.ForeignKey.edit().Name = Value({{Piece::Kind::Constant, "c:@Key"}});
  Model M = link({A.F, B.F});
  EXPECT_EQ(M.Associations[0].ForeignKey, NameList{"ownerId"});
}

TEST(Link, EmbeddedAssociationsBelongToTheOwner) {
  FactsBuilder F;
  F.entity("Berth");
  F.entity("BerthKey");
  F.entity("Harbour");
  AssociationFact &A = F.belongsTo("BerthKey", "Harbour");
  A.ForeignKey.edit().Written = true;
  A.ForeignKey.edit().Name =
      Value({{Piece::Kind::Prefix, ""}, {Piece::Kind::Text, "_harbour"}});
  F.F.Embeds.push_back({.Owner = "Berth",
                        .Dialect = "assoc",
                        .Embedded = "BerthKey",
                        .Member = "key",
                        .Ordinal = 0,
                        .Prefix = Value::of("key"),
                        .IsId = true,
                        .Where = {}});
  Model M = F.link();
  ASSERT_EQ(M.Associations.size(), 1u);
  EXPECT_EQ(M.Entities[M.Associations[0].Source].name(), "Berth");
  EXPECT_EQ(M.Associations[0].ForeignKey, NameList{"key_harbour"});
}
