// SPDX-License-Identifier: Apache-2.0
// Rules about names: too long, or no words any more.
#include "tests/unit/FactsBuilder.h"
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;
using test::FactsBuilder;

static const char *const TooLong = "assoc-name-too-long";
static const char *const Mangled = "assoc-inflection";

static std::vector<Finding> found(const Model &M, const char *Id) {
  std::vector<Finding> Found;
  for (Finding &F : run(M))
    if (F.Rule == Id)
      Found.push_back(std::move(F));
  return Found;
}

TEST(NameTooLong, EveryDatabaseHasItsLimit) {
  for (auto [D, Length] : {std::pair{Database::Postgres, 63u},
                           {Database::MySql, 64u},
                           {Database::MariaDb, 64u},
                           {Database::SqlServer, 128u},
                           {Database::Oracle, 128u}}) {
    UserAndPost B;
    Entity &Post = B.M.Entities[B.Post];
    Post.Table.Val = std::string(Length, 't');
    B.column(Post, std::string(Length, 'c'));
    Post.Columns.back().UniqueName = std::string(Length, 'u');
    Post.Indexes = {{{"id"}, std::string(Length, 'i')}};
    Post.Uniques = {{{"id", "no"}, std::string(Length, 'v')}};
    B.M.Target = D;
    EXPECT_EQ(B.count(TooLong), 0u) << spelling(D);
    Post.Table.Val = std::string(Length + 1, 't');
    Post.Columns.back().Name = std::string(Length + 1, 'c');
    Post.Columns.back().UniqueName = std::string(Length + 1, 'u');
    Post.Indexes[0].Name = Post.Indexes[0].Name + "i";
    Post.Uniques[0].Name = Post.Uniques[0].Name + "v";
    EXPECT_EQ(B.count(TooLong), 5u) << spelling(D);
    B.M.Target.reset();
    EXPECT_EQ(B.count(TooLong), 0u);
    B.M.Target = Database::Sqlite;
    EXPECT_EQ(B.count(TooLong), 0u);
  }
}

TEST(NameTooLong, StandsWhereTheNameIsMade) {
  UserAndPost B;
  B.M.Target = Database::Postgres;
  Index Owner = B.add(B.Post, Kind::BelongsTo, B.User, std::string(70, 'k'));
  B.keyColumn(Owner).By = Owner;
  auto Found = B.check(TooLong);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[Owner].Fact.Where);
  EXPECT_NE(Found[0].Message.find("has 70 bytes; PostgreSQL keeps 63 bytes and "
                                  "cuts the rest"),
            std::string::npos);
}

TEST(NameTooLong, OfAnIndexStandsWhereItIsDeclared) {
  UserAndPost B;
  B.M.Target = Database::Postgres;
  Entity &Post = B.M.Entities[B.Post];
  Post.Indexes = {{{"id"}, std::string(70, 'i'), {}}};
  Post.Indexes[0].Where.File = "index.cpp";
  auto Found = B.check(TooLong);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where.File, "index.cpp");
  EXPECT_NE(Found[0].Message.find("the index name 'iii"), std::string::npos);
}

/// Two models with long names, and a junction with a primary key of its own.
static FactsBuilder longJunction() {
  FactsBuilder B;
  B.entity("Customer");
  B.entity("Distribution");
  B.entity("CustomerDistributionSubscription");
  B.column("CustomerDistributionSubscription", "id", "INTEGER").PrimaryKey =
      Value::of("true");
  for (auto [Source, Target] :
       {std::pair{"Customer", "Distribution"}, {"Distribution", "Customer"}}) {
    AssociationFact &A = B.belongsToMany(Source, Target, "");
    A.Through.edit().Name = {};
    A.Through.edit().Entity = "CustomerDistributionSubscription";
  }
  return B;
}

TEST(NameTooLong, NamedUniqueKeysAreMySqls) {
  FactsBuilder B = longJunction();
  const Model M = B.link({true, Database::MySql});
  auto Found = found(M, TooLong);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("unique key name "
                                  "'CustomerDistributionSubscriptions_"),
            std::string::npos);
  EXPECT_NE(Found[0].Message.find("refuses the statement"), std::string::npos);
  EXPECT_TRUE(found(B.link({true, Database::Postgres}), TooLong).empty());
  EXPECT_TRUE(found(B.link(), TooLong).empty());
  auto NameOf = [](const Model &M) {
    return M.Entities.back().Uniques.at(0).Name;
  };
  EXPECT_EQ(NameOf(M), "CustomerDistributionSubscriptions_DistributionId_"
                       "CustomerId_unique");
  EXPECT_EQ(NameOf(B.link({true, Database::SqlServer})), NameOf(M));
  for (const Database D :
       {Database::Postgres, Database::Sqlite, Database::Oracle})
    EXPECT_EQ(NameOf(B.link({true, D})), "") << spelling(D);
}

TEST(NameTooLong, ConstraintsAndIndexesOfWtDbo) {
  FactsBuilder B;
  const std::string Boat(30, 'b'), Sailor(30, 's');
  for (const std::string &Class : {Boat, Sailor}) {
    B.entity(Class, "wt-dbo");
    RegistrationFact R;
    R.Entity = Class;
    R.Dialect = "wt-dbo";
    R.Table = Value::of(Class);
    B.F.Registrations.push_back(R);
  }
  B.call(Boat, Kind::BelongsTo, Sailor, "wt-dbo");
  const Model M = B.link({true, Database::Postgres});
  auto Found = found(M, TooLong);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(
      Found[0].Message.find("constraint name 'fk_" + Boat + "_" + Sailor + "'"),
      std::string::npos);
  B.call(Boat, Kind::BelongsToMany, Sailor, "wt-dbo");
  B.call(Sailor, Kind::BelongsToMany, Boat, "wt-dbo").ForeignKey.edit().Name =
      Value::of(">id");
  std::string All;
  for (const Finding &F : found(B.link({true, Database::Postgres}), TooLong))
    All += F.Message + "\n";
  const std::string Join = Boat + "_" + Sailor;
  for (const std::string &Name :
       {"constraint name 'fk_" + Join + "_key1'",
        "constraint name 'fk_" + Join + "_key2'",
        "index name '" + Join + "_" + Boat + "'",
        "index name '" + Join + "_" + Sailor + "_id'"})
    EXPECT_NE(All.find(Name), std::string::npos) << Name << " in\n" << All;
}

TEST(Inflection, OneFindingForTheModel) {
  FactsBuilder B;
  B.entity("Lens");
  B.entity("Photo");
  EXPECT_TRUE(found(B.link(), Mangled).empty()); // nothing is called by it
  B.hasMany("Lens", "Photo");
  B.belongsTo("Photo", "Lens");
  auto Found = found(B.link(), Mangled);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Remark);
  EXPECT_EQ(Found[0].Where, B.F.Entities[0].Where);
  EXPECT_NE(Found[0].Message.find("'Len' is taken for the singular of 'Lens'"),
            std::string::npos);
  ASSERT_EQ(Found[0].Notes.size(), 2u);
  EXPECT_NE(Found[0].Notes[1].Message.find("'LenId'"), std::string::npos);
}

TEST(Inflection, NamesThatWereWrittenAreNot) {
  FactsBuilder B;
  B.entity("Lens");
  B.entity("Photo");
  FactsBuilder::key(B.hasMany("Lens", "Photo"), "lensId");
  AssociationFact &A =
      FactsBuilder::key(B.belongsTo("Photo", "Lens"), "lensId");
  EXPECT_EQ(found(B.link(), Mangled).size(), 1u); // the alias
  A.Alias = Value::of("lens");
  EXPECT_TRUE(found(B.link(), Mangled).empty());
}

TEST(Inflection, TheModelsOwnForms) {
  FactsBuilder B;
  Options &O = B.entity("Lens").Extra.edit();
  O["nameSingular"] = Value::of("Lens");
  O["namePlural"] = Value::of("Lenses");
  B.entity("Photo");
  B.hasMany("Lens", "Photo");
  B.belongsTo("Photo", "Lens");
  EXPECT_TRUE(found(B.link(), Mangled).empty());
}

TEST(Inflection, TablesUnlessNamedOrFrozen) {
  FactsBuilder B;
  Options &O = B.entity("Cafe").Extra.edit();
  ASSERT_EQ(found(B.link(), Mangled).size(), 1u);
  EXPECT_NE(found(B.link(), Mangled)[0].Message.find("'Caves'"),
            std::string::npos);
  O["tableName"] = Value::of("cafes");
  EXPECT_TRUE(found(B.link(), Mangled).empty());
  O.clear();
  O["freezeTableName"] = Value::of("true");
  EXPECT_TRUE(found(B.link(), Mangled).empty());
}

TEST(Inflection, TheAliasOfAHasOneNamesItsKey) {
  FactsBuilder B;
  B.entity("Camera");
  B.entity("Part");
  AssociationFact &A = B.hasOne("Camera", "Part");
  A.Alias = Value::of("lens");
  auto Found = found(B.link(), Mangled);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, A.Where);
  EXPECT_NE(Found[0].Message.find("'lenId'"), std::string::npos);
  A.Alias = Value::of("parts");
  EXPECT_TRUE(found(B.link(), Mangled).empty());
}

TEST(Inflection, JunctionKeys) {
  FactsBuilder B;
  B.entity("Lens");
  B.entity("Camera");
  B.belongsToMany("Camera", "Lens", "Sets");
  B.belongsToMany("Lens", "Camera", "Sets");
  auto Found = found(B.link(), Mangled);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Notes.size(), 2u);
}
