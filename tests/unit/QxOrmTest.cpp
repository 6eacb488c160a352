// SPDX-License-Identifier: Apache-2.0
// What QxOrm makes of register_class(): facts by hand, linked.
#include "checks/model/Link.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
class QxOrmTest : public testing::Test {
protected:
  Facts F;
  unsigned Line = 0;

  Location place() { return {"a.cpp", ++Line, 1, Line, 9, Line * 10, 8}; }

  void entity(const char *Id, const char *Table = "") {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Id;
    E.Dialect = "qxorm";
    E.Closed = true;
    E.Where = place();
    F.Registrations.push_back({Id, "qxorm", *Table ? Value::of(Table) : Value(),
                               "",
                               /*Guarded=*/false, E.Where});
    F.Entities.push_back(std::move(E));
  }

  AttributeFact &data(const char *Owner, const char *Key,
                      const char *Type = "long") {
    ColumnFact C;
    C.Owner = Owner;
    C.Dialect = "qxorm";
    C.Member = std::string("m_") + Key;
    C.Ordinal = Line;
    C.Attribute.Written = true;
    C.Attribute.Name = Value::of(Key);
    C.Attribute.CppType = Type;
    C.Attribute.Where = place();
    F.Columns.push_back(std::move(C));
    return F.Columns.back().Attribute;
  }

  AttributeFact &id(const char *Owner, const char *Key,
                    const char *Type = "long") {
    AttributeFact &A = data(Owner, Key, Type);
    A.PrimaryKey = Value::of("true");
    return A;
  }

  AssociationFact &relation(const char *Source, AssociationKind Kind,
                            const char *Target, const char *Key,
                            const char *ForeignKey = "") {
    AssociationFact A;
    A.Dialect = "qxorm";
    A.Kind = Kind;
    A.Source = Source;
    A.Target = A.TargetName = Target;
    A.Member = std::string("m_") + Key;
    A.Ordinal = Line;
    A.Where = place();
    if (Kind == AssociationKind::BelongsTo)
      A.ForeignKey.edit().Name = Value::of(Key);
    else
      A.Alias = Value::of(Key);
    if (*ForeignKey)
      A.ForeignKey.edit().Name = Value::of(ForeignKey);
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }

  void many(const char *Source, const char *Target, const char *Table,
            const char *Own, const char *Other) {
    AssociationFact &A =
        relation(Source, AssociationKind::BelongsToMany, Target, Table, Own);
    A.Through.edit().Written = true;
    A.Through.edit().Name = Value::of(Table);
    A.OtherKey.edit().Name = Value::of(Other);
  }

  Model linked() { return link({F}); }
};

using Names = NameList;
constexpr auto BelongsTo = AssociationKind::BelongsTo;
constexpr auto HasOne = AssociationKind::HasOne;
constexpr auto HasMany = AssociationKind::HasMany;
} // namespace

TEST_F(QxOrmTest, KeyIsTheColumnAndHasTheTypeOfTheId) {
  entity("Harbour");
  id("Harbour", "code", "QString");
  relation("Harbour", HasMany, "Boat", "boats", "home_id");
  entity("Boat", "t_boat");
  id("Boat", "id");
  relation("Boat", BelongsTo, "Harbour", "home_id");
  Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "Harbour");
  EXPECT_EQ(M.Entities[1].Table.Val, "t_boat");
  const Column *Key = M.Entities[1].column("home_id");
  ASSERT_TRUE(Key);
  EXPECT_EQ(Key->Type, "TEXT");
  EXPECT_TRUE(Key->isNullable());
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_FALSE(M.ForeignKeys[0].Constraint);
}

TEST_F(QxOrmTest, InverseNamesTheKeyNotTheColumn) {
  entity("Harbour");
  id("Harbour", "id");
  relation("Harbour", HasMany, "Boat", "boats", "home");
  entity("Boat");
  id("Boat", "id");
  relation("Boat", BelongsTo, "Harbour", "home").ForeignKey.edit().Field =
      Value::of("c_home");
  Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"c_home"});
  EXPECT_EQ(M.Associations[0].Pair, 1u);
}

TEST_F(QxOrmTest, ClassInANamespaceNamesItsTable) {
  entity("fleet::Boat");
  // QxOrm writes fleet.Boat without quotes.
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "Boat");
  EXPECT_EQ(M.Entities[0].Schema.Val, "fleet");
}

TEST_F(QxOrmTest, DelimitersAreNoPartOfAName) {
  entity("Order", "[order]");
  id("Order", "\"group\"|number", "QString|long");
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "order");
  EXPECT_EQ(M.Entities[0].primaryKey(), (Names{"group", "number"}));
}

TEST_F(QxOrmTest, AnIdIsNotNullAndCountsUpIfItIsAnInteger) {
  entity("Boat");
  id("Boat", "id", "short");
  entity("Radio");
  id("Radio", "id", "enum Id");
  entity("Sailor");
  AttributeFact &Code = id("Sailor", "code", "QString");
  Code.AllowNull = Value::of("true");
  Code.Extra.edit()["sqlType"] = Value::of("CHAR(4)");
  relation("Boat", BelongsTo, "Sailor", "captain");
  many("Boat", "Sailor", "boat_crew", "boat_id", "sailor_code");
  const Model M = linked();
  EXPECT_TRUE(M.Entities[0].column("id")->AutoIncrement);
  EXPECT_FALSE(M.Entities[0].column("id")->AllowNull.Val);
  EXPECT_FALSE(M.Entities[1].column("id")->AutoIncrement);
  EXPECT_TRUE(M.Entities[2].column("code")->AllowNull.Val);
  EXPECT_EQ(M.Entities[2].column("code")->Type, "raw(\"CHAR(4)\")");
  // A relation has the type in C++, an extra table the columns of the ids.
  EXPECT_EQ(M.Entities[0].column("captain")->Type, "TEXT");
  const Entity &Crew = M.Entities[3];
  EXPECT_FALSE(Crew.column("boat_id")->isNullable());
  EXPECT_TRUE(Crew.column("sailor_code")->isNullable());
  EXPECT_EQ(Crew.column("sailor_code")->Type, "raw(\"CHAR(4)\")");
}

TEST_F(QxOrmTest, KeysOfSeveralColumns) {
  entity("Boat");
  id("Boat", "country|number", "QString|long");
  entity("Radio");
  id("Radio", "id");
  relation("Radio", BelongsTo, "Boat", "boat_country|boat_number");
  Model M = linked();
  EXPECT_EQ(M.Entities[0].primaryKey(), (Names{"country", "number"}));
  EXPECT_EQ(M.Associations[0].ForeignKey,
            (Names{"boat_country", "boat_number"}));
  EXPECT_EQ(M.Entities[1].column("boat_country")->Type, "TEXT");
  EXPECT_EQ(M.Entities[1].column("boat_number")->Type, "INTEGER");
}

TEST_F(QxOrmTest, FirstDeclarationOfAKeyCounts) {
  entity("Dock");
  id("Dock", "id");
  entity("Crane");
  id("Crane", "id");
  data("Crane", "dock_id", "QString");
  relation("Crane", BelongsTo, "Dock", "dock_id");
  Model M = linked();
  ASSERT_EQ(M.Dropped.size(), 1u);
  EXPECT_EQ(M.Dropped[0].Key, "dock_id");
  EXPECT_EQ(M.Dropped[0].KeptName, "data Crane::m_dock_id");
  EXPECT_TRUE(M.Associations[0].Broken);
  EXPECT_EQ(M.Entities[1].column("dock_id")->Type, "TEXT");
}

TEST_F(QxOrmTest, BranchesMayShareAKey) {
  entity("Dock");
  data("Dock", "x").Extra.edit()["guarded"] = Value::of("true");
  data("Dock", "x").Extra.edit()["guarded"] = Value::of("true");
  EXPECT_TRUE(linked().Dropped.empty());
}

TEST_F(QxOrmTest, ExtraTableHasTwoColumnsAndNothingElse) {
  entity("Boat");
  id("Boat", "id");
  many("Boat", "Sailor", "boat_crew", "boat_id", "sailor_code");
  entity("Sailor");
  id("Sailor", "code", "QString");
  many("Sailor", "Boat", "boat_crew", "sailor_code", "boat_id");
  Model M = linked();
  ASSERT_EQ(M.Entities.size(), 3u);
  const Entity &J = M.Entities[2];
  EXPECT_EQ(J.Table.Val, "boat_crew");
  ASSERT_EQ(J.Columns.size(), 2u);
  EXPECT_EQ(J.Columns[0].Type, "INTEGER");
  EXPECT_EQ(J.Columns[1].Type, "TEXT");
  EXPECT_TRUE(J.primaryKey().empty());
  EXPECT_EQ(M.Associations[0].Pair, 1u);
}

TEST_F(QxOrmTest, ExtraTableMayBeThatOfAClass) {
  entity("Boat");
  id("Boat", "id");
  many("Boat", "Sailor", "crew", "boat_id", "sailor_id");
  entity("Sailor");
  id("Sailor", "id");
  entity("Crew", "crew");
  Model M = linked();
  EXPECT_EQ(M.Entities.size(), 3u);
  EXPECT_EQ(M.Associations[0].Junction, 2u);
}

TEST_F(QxOrmTest, OneToOneJoinsThePrimaryKeys) {
  entity("Boat");
  id("Boat", "id");
  relation("Boat", HasOne, "Radio", "radio");
  entity("Radio");
  id("Radio", "id");
  relation("Radio", HasOne, "Boat", "boat");
  Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Associations[1].Pair, 0u);
  EXPECT_TRUE(M.ForeignKeys.empty());
  EXPECT_EQ(M.Entities[0].Columns.size(), 1u);
}

TEST_F(QxOrmTest, OneToOneIsNoOtherSideOfAKey) {
  entity("Boat");
  id("Boat", "id");
  relation("Boat", HasOne, "Radio", "radio");
  entity("Radio");
  id("Radio", "id");
  relation("Radio", BelongsTo, "Boat", "boat_id");
  Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, None);
  EXPECT_EQ(M.Associations[0].Counterpart, 1u);
}

TEST_F(QxOrmTest, UnknownNamesAreNobodysKeys) {
  entity("Boat");
  id("Boat", "id");
  relation("Boat", HasMany, "Radio", "radios").ForeignKey.edit().Name =
      Value::opaque("name()");
  entity("Radio");
  id("Radio", "id");
  relation("Radio", BelongsTo, "Boat", "boat_id");
  Model M = linked();
  EXPECT_TRUE(M.Associations[0].Broken);
  EXPECT_TRUE(M.Associations[1].MayHavePair);
}

TEST_F(QxOrmTest, InheritedRelationsLeadToTheBase) {
  entity("Boat");
  id("Boat", "id");
  relation("Boat", HasMany, "Radio", "radios", "boat_id");
  many("Boat", "Sailor", "crew", "boat_id", "sailor_id");
  entity("Ferry");
  EmbedFact E;
  E.Owner = "Ferry";
  E.Dialect = "qxorm";
  E.Embedded = "Boat";
  E.Where = place();
  F.Embeds.push_back(E);
  entity("Radio");
  id("Radio", "id");
  relation("Radio", BelongsTo, "Boat", "boat_id");
  entity("Sailor");
  id("Sailor", "id");
  many("Sailor", "Boat", "crew", "sailor_id", "boat_id");
  Model M = linked();
  unsigned Copies = 0;
  for (const Association &A : M.Associations)
    if (A.Source == 1) {
      ++Copies;
      EXPECT_TRUE(A.isManyToMany() ? A.Broken : A.MayHavePair);
    }
  EXPECT_EQ(Copies, 2u);
  EXPECT_EQ(M.Entities[1].primaryKey(), Names{"id"});
}
