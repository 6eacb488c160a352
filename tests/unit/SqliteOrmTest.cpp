// SPDX-License-Identifier: Apache-2.0
// What sqlite_orm makes of tables and keys: facts by hand, linked.
#include "checks/model/Link.h"
#include "checks/rules/Rule.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
class SqliteOrmTest : public testing::Test {
protected:
  Facts F;
  unsigned Line = 0;

  Location place() { return {"a.cpp", ++Line, 1, Line, 9, Line * 10, 8}; }

  void table(const char *Id, const char *Name, const char *Store = "fleet") {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Id;
    E.Dialect = "sqlite-orm";
    E.Closed = true;
    E.Where = place();
    if (*Store)
      F.Registrations.push_back({Id, "sqlite-orm", Value::of(Name), Store,
                                 /*Guarded=*/false, E.Where});
    F.Entities.push_back(std::move(E));
  }

  AttributeFact &column(const char *Owner, const char *Member,
                        const char *Type = "int") {
    ColumnFact C;
    C.Owner = Owner;
    C.Dialect = "sqlite-orm";
    C.Member = Member;
    C.Ordinal = Line;
    C.Attribute.Written = true;
    C.Attribute.Name = Value::of(std::string(Member) + "_c");
    C.Attribute.CppType = Type;
    C.Attribute.Where = place();
    F.Columns.push_back(std::move(C));
    return F.Columns.back().Attribute;
  }

  AssociationFact &key(const char *Source, const char *Member,
                       const char *Target, const char *Referenced) {
    AssociationFact A;
    A.Dialect = "sqlite-orm";
    A.Source = Source;
    A.Target = A.TargetName = Target;
    A.Ordinal = Line;
    A.KeyParts.push_back({Member, {}, Referenced, {}, {}});
    A.Where = place();
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }

  void fleet() {
    table("Harbour", "harbour");
    column("Harbour", "id").PrimaryKey = Value::of("true");
    table("Boat", "boat");
    column("Boat", "id").PrimaryKey = Value::of("true");
    column("Boat", "home", "std::optional<int>");
  }

  static std::vector<std::string> rules(const Model &M) {
    std::vector<std::string> Ids;
    for (const Finding &Found : run(M))
      if (Found.Severity != Level::Remark)
        Ids.push_back(Found.Rule);
    return Ids;
  }
};
} // namespace

using Names = NameList;

TEST_F(SqliteOrmTest, KeysNameColumnsByTheirMembers) {
  fleet();
  key("Boat", "home", "Harbour", "id");
  Model M = link({F});
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].Columns, Names{"home_c"});
  EXPECT_EQ(M.ForeignKeys[0].Referenced, Names{"id_c"});
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
  EXPECT_FALSE(M.ForeignKeys[0].OnDelete.isSet());
  EXPECT_EQ(M.describe(M.Associations[0]), "foreign_key(Boat::home)");
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(SqliteOrmTest, WithoutReferencesItIsThePrimaryKey) {
  fleet();
  key("Boat", "home", "Harbour", "");
  Model M = link({F});
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].Referenced, Names{"id_c"});
}

TEST_F(SqliteOrmTest, TypesAndNullabilityComeFromTheMember) {
  table("T", "t");
  column("T", "number");
  column("T", "optional", "std::optional<long>");
  column("T", "pointer", "std::unique_ptr<double>");
  column("T", "text", "std::shared_ptr<std::string>");
  column("T", "bytes", "std::vector<char>");
  column("T", "anything", "Uuid");
  AttributeFact &Said = column("T", "said", "Uuid");
  Said.Extra.edit()["nullable"] = Value::of("true");
  Said.Extra.edit()["storedAs"] = Value::of("TEXT");
  column("T", "unknown", "Color").Extra.edit()["nullable"] =
      Value::opaque("trait");
  column("T", "notNull", "std::optional<int>").AllowNull = Value::of("false");
  column("T", "null").AllowNull = Value::of("true");
  Model M = link({F});
  auto Is = [&](const char *Name, const char *Type, bool Null) {
    const Column *C = M.Entities[0].column(Name);
    return C && C->Type == Type && C->AllowNull.isSet() &&
           C->AllowNull.Val == Null;
  };
  EXPECT_TRUE(Is("number_c", "INTEGER", false));
  EXPECT_TRUE(Is("optional_c", "INTEGER", true));
  EXPECT_TRUE(Is("pointer_c", "REAL", true));
  EXPECT_TRUE(Is("text_c", "TEXT", true));
  EXPECT_TRUE(Is("bytes_c", "BLOB", false));
  EXPECT_TRUE(Is("anything_c", "", false));
  EXPECT_TRUE(Is("said_c", "TEXT", true));
  EXPECT_TRUE(M.Entities[0].column("unknown_c")->AllowNull.isUnknown());
  EXPECT_TRUE(Is("notNull_c", "INTEGER", false));
  EXPECT_TRUE(Is("null_c", "INTEGER", true));
}

TEST_F(SqliteOrmTest, TheLastActionStays) {
  fleet();
  key("Boat", "home", "Harbour", "id").OnDelete = {
      Value::of("SET NULL"), Value::of("CASCADE"), Value::of("RESTRICT")};
  Model M = link({F});
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Restrict);
  EXPECT_EQ(M.IgnoredOptions.size(), 2u);
  // Several actions, and one mistake.
  EXPECT_EQ(rules(M), Names{"assoc-action-ignored"});
}

TEST_F(SqliteOrmTest, AnUnknownActionIsNoFinding) {
  fleet();
  key("Boat", "home", "Harbour", "id").OnDelete = {Value::opaque("action()")};
  Model M = link({F});
  EXPECT_TRUE(M.ForeignKeys[0].OnDelete.isUnknown());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(SqliteOrmTest, AStoreIsADatabaseOfItsOwn) {
  fleet();
  table("Harbour in log", "harbour", "log");
  column("Harbour in log", "id");
  Model M = link({F});
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(SqliteOrmTest, ATargetThatIsNotInTheStore) {
  fleet();
  key("Boat", "home", "Pier", "id");
  EXPECT_EQ(rules(link({F})), Names{"assoc-unknown-target"});
  // A storage that was not read to its end may have it.
  F.Entities[1].Closed = false;
  EXPECT_EQ(rules(link({F})), Names{});
}

TEST_F(SqliteOrmTest, WhatWasNotReadMayBeTheReferencedKey) {
  fleet();
  column("Harbour", "code");
  column("Boat", "code");
  key("Boat", "code", "Harbour", "code");
  EXPECT_EQ(rules(link({F})), Names{"assoc-referenced-key-not-unique"});
  F.Entities[0].Closed = false;
  EXPECT_EQ(rules(link({F})), Names{});
  // A member without a column, of a table that was not read.
  F.Associations[0].KeyParts[0].ReferencedMember = "name";
  EXPECT_EQ(rules(link({F})), Names{});
  F.Entities[0].Closed = true;
  EXPECT_EQ(rules(link({F})), Names{"assoc-referenced-key-missing"});
}

TEST_F(SqliteOrmTest, ATableNeedsAPrimaryKeyForOthersOnly) {
  table("Log", "log");
  column("Log", "boat");
  key("Log", "boat", "Boat", "id");
  fleet();
  EXPECT_EQ(rules(link({F})), Names{});
  table("Line", "line");
  column("Line", "log");
  key("Line", "log", "Log", "boat");
  EXPECT_EQ(rules(link({F})), Names{"assoc-no-primary-key"});
  // A unique column does.
  F.Columns[0].Attribute.Unique = Value::of("true");
  EXPECT_EQ(rules(link({F})), Names{});
}

TEST_F(SqliteOrmTest, AKeyThatMustBeSetInAMemberThatNeedNot) {
  fleet();
  F.Columns.back().Attribute.AllowNull = Value::of("false");
  EXPECT_EQ(rules(link({F})), Names{}); // no key
  key("Boat", "home", "Harbour", "id");
  EXPECT_EQ(rules(link({F})), Names{"assoc-nullability"});
  // Whose type the user calls nullable: that is what not_null() is for.
  F.Columns.back().Attribute.CppType = "Uuid";
  F.Columns.back().Attribute.Extra.edit()["nullable"] = Value::of("true");
  EXPECT_EQ(rules(link({F})), Names{});
}

TEST_F(SqliteOrmTest, TwoColumnsOfOneName) {
  fleet();
  column("Boat", "other").Name = Value::of("home_c");
  EXPECT_EQ(rules(link({F})), Names{"assoc-column-clash"});
}

TEST_F(SqliteOrmTest, TwoTUsThatSeeTheSameColumnDifferently) {
  fleet();
  Facts Other = F;
  // Here nobody needed to know whether the type is nullable.
  for (ColumnFact &C : Other.Columns)
    C.Attribute.Extra.edit()["nullable"] = Value::opaque("type_is_nullable");
  key("Boat", "home", "Harbour", "id");
  Model M = link({F, Other});
  EXPECT_EQ(M.Entities[1].Columns.size(), 2u);
  EXPECT_TRUE(M.Entities[1].column("home_c")->AllowNull.isSet());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(SqliteOrmTest, ATableThatOnlyOneTUStores) {
  fleet();
  key("Boat", "home", "Harbour", "id").OnDelete = {Value::of("SET DEFAULT")};
  // The function that makes the table, without the storage.
  Facts Other = F;
  Other.Registrations.clear();
  for (EntityFact &E : Other.Entities)
    E.Id = E.Id + " nowhere";
  for (ColumnFact &C : Other.Columns)
    C.Owner = C.Owner + " nowhere";
  for (AssociationFact &A : Other.Associations) {
    A.Source = A.Source + " nowhere";
    A.Target = A.Target + " nowhere";
  }
  EXPECT_EQ(rules(link({F, Other})),
            Names{"assoc-set-default-without-default"});
  // In no TU at all: still a table.
  EXPECT_EQ(rules(link({Other})), Names{"assoc-set-default-without-default"});
}
