// SPDX-License-Identifier: Apache-2.0
// What Lightweight and sqlgen make of the types of members: facts by hand,
// linked.
#include "checks/model/Link.h"
#include "checks/rules/Rule.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
using Names = std::vector<std::string>;

class FieldTypesTest : public testing::Test {
protected:
  explicit FieldTypesTest(const char *Dialect) : Dialect(Dialect) {}

  Facts F;

  Location place() { return {"a.h", ++Line, 1, Line, 9, Line * 10, 8}; }

  EntityFact &record(const char *Id, const char *Table = "") {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Id;
    E.Dialect = Dialect;
    E.Closed = true;
    E.Where = place();
    RegistrationFact R;
    R.Entity = Id;
    R.Dialect = Dialect;
    R.Where = E.Where;
    if (*Table)
      R.Table = Value::of(Table);
    F.Registrations.push_back(std::move(R));
    F.Entities.push_back(std::move(E));
    return F.Entities.back();
  }

  AttributeFact &column(const char *Owner, const char *Member,
                        const char *Type = "int") {
    ColumnFact C;
    C.Owner = Owner;
    C.Dialect = Dialect;
    C.Member = Member;
    C.Ordinal = Line;
    C.Attribute.Written = true;
    C.Attribute.Name = Value::of(Member);
    C.Attribute.CppType = Type;
    C.Attribute.Where = place();
    F.Columns.push_back(std::move(C));
    return F.Columns.back().Attribute;
  }

  void id(const char *Owner, const char *Type = "int") {
    column(Owner, "id", Type).PrimaryKey = Value::of("true");
  }

  AssociationFact &member(AssociationKind Kind, const char *Source,
                          const char *Member, const char *Target) {
    AssociationFact A;
    A.Dialect = Dialect;
    A.Kind = Kind;
    A.Source = A.SourceSpelling = Source;
    A.Target = A.TargetName = A.TargetSpelling = Target;
    A.Member = Member;
    A.Ordinal = Line;
    A.Where = place();
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }

  AssociationFact &key(const char *Source, const char *Member,
                       const char *Target, const char *Column = "",
                       const char *Referenced = "id") {
    AssociationFact &A =
        member(AssociationKind::BelongsTo, Source, Member, Target);
    A.TargetKey = Value::of(Referenced);
    A.ForeignKey.Written = true;
    if (*Column)
      A.ForeignKey.Field = Value::of(Column);
    return A;
  }

  Model linked() const { return link({F}); }

  Names rules(const Model &M) const {
    Names Ids;
    for (const Finding &Found : run(M))
      if (Found.Severity != Level::Remark)
        Ids.push_back(Found.Rule);
    return Ids;
  }

private:
  const char *Dialect;
  unsigned Line = 0;
};

class LightweightTest : public FieldTypesTest {
protected:
  LightweightTest() : FieldTypesTest("lightweight") {}

  AssociationFact &hasMany(const char *Source, const char *Member,
                           const char *Target, const char *Selector = "") {
    AssociationFact &A =
        this->member(AssociationKind::HasMany, Source, Member, Target);
    A.Inverse.Names = InverseFact::By::Key;
    if (*Selector)
      A.Inverse.Name = Value::of(Selector, A.Where, true);
    return A;
  }

  AssociationFact &through(AssociationKind Kind, const char *Source,
                           const char *Target, const char *Junction,
                           const char *Own = "", const char *Other = "") {
    AssociationFact &A = this->member(Kind, Source, Junction, Target);
    A.Through.Written = true;
    A.Through.Entity = A.Through.Spelling = Junction;
    if (*Own)
      A.ForeignKey.Name = Value::of(Own);
    if (*Other)
      A.OtherKey.Name = Value::of(Other);
    return A;
  }

  AssociationFact &hasManyThrough(const char *Source, const char *Target,
                                  const char *Junction, const char *Own = "",
                                  const char *Other = "") {
    return through(AssociationKind::BelongsToMany, Source, Target, Junction,
                   Own, Other);
  }
};

class SqlgenTest : public FieldTypesTest {
protected:
  SqlgenTest() : FieldTypesTest("sqlgen") {}
};
} // namespace

TEST_F(LightweightTest, TablesAndColumnsAreCalledAsInTheCode) {
  record("Harbour", "Harbours");
  id("Harbour");
  record("Boat");
  id("Boat");
  column("Boat", "length").Field = Value::of("len");
  key("Boat", "home", "Harbour");
  key("Boat", "last", "Harbour", "last_id");
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "Harbours");
  EXPECT_EQ(M.Entities[0].Table.From, Provenance::Written);
  EXPECT_EQ(M.Entities[1].Table.Val, "Boat");
  EXPECT_EQ(M.Entities[1].Table.From, Provenance::Default);
  EXPECT_TRUE(M.Entities[1].column("len"));
  EXPECT_FALSE(M.Entities[1].column("length"));
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"home"});
  EXPECT_EQ(M.Associations[1].ForeignKey, Names{"last_id"});
  ASSERT_EQ(M.ForeignKeys.size(), 2u);
  EXPECT_EQ(M.ForeignKeys[0].Parent, 0u);
  EXPECT_EQ(M.ForeignKeys[0].Referenced, Names{"id"});
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
}

TEST_F(LightweightTest, ARecordMayReadAPartOfTheColumns) {
  record("Harbour", "Harbours");
  id("Harbour");
  column("Harbour", "depth");
  column("Harbour", "width");
  record("Depths", "Harbours");
  id("Depths");
  column("Depths", "depth");
  EXPECT_EQ(rules(linked()), Names{});
  column("Depths", "height");
  EXPECT_EQ(rules(linked()), Names{"assoc-table-clash"});
}

TEST_F(LightweightTest, AnEqualKeyAloneDoesNotTellThatATableIsShared) {
  record("Harbour", "Harbours");
  id("Harbour");
  column("Harbour", "depth");
  record("Dock", "Harbours");
  id("Dock");
  EXPECT_EQ(rules(linked()), Names{"assoc-table-clash"});
}

TEST_F(LightweightTest, AKeyHasTheTypeOfWhatItReferences) {
  record("Harbour");
  AttributeFact &No = column("Harbour", "no", "Lightweight::SqlGuid");
  No.PrimaryKey = Value::of("true");
  No.Field = Value::of("harbour_no");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour", "", "no");
  const Model M = linked();
  EXPECT_EQ(M.Entities[1].column("home")->Type, "UUID");
  EXPECT_EQ(M.ForeignKeys.at(0).Referenced, Names{"harbour_no"});
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, NullIsAskedForAtKeysAndFollowsFromTypesElsewhere) {
  record("Harbour");
  id("Harbour");
  column("Harbour", "depth", "std::optional<int>");
  column("Harbour", "width");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  key("Boat", "last", "Harbour").ForeignKey.AllowNull = Value::of("true");
  const Model M = linked();
  EXPECT_TRUE(M.Entities[0].column("depth")->isNullable());
  EXPECT_FALSE(M.Entities[0].column("width")->isNullable());
  EXPECT_FALSE(M.Entities[1].column("home")->isNullable());
  EXPECT_TRUE(M.Entities[1].column("last")->isNullable());
  EXPECT_TRUE(M.Entities[1].column("last")->MayBeEmpty);
}

TEST_F(LightweightTest, KeysHaveNoActions) {
  record("Harbour");
  id("Harbour");
  record("Boat");
  key("Boat", "home", "Harbour");
  const Model M = linked();
  EXPECT_FALSE(M.ForeignKeys.at(0).OnDelete.isSet());
  EXPECT_FALSE(M.ForeignKeys.at(0).OnUpdate.isSet());
}

TEST_F(LightweightTest, TheOnlyKeyThatLeadsBackIsTheOtherSide) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour", "home_id");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Associations[1].Pair, 0u);
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"home_id"});
  EXPECT_EQ(M.Associations[0].Holder, 1u);
}

TEST_F(LightweightTest, ASelectorNamesTheColumn) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat", "home_id");
  hasMany("Harbour", "guests", "Boat", "guest");
  record("Boat");
  id("Boat");
  key("Boat", "guest", "Harbour");
  key("Boat", "home", "Harbour", "home_id");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, 3u);
  EXPECT_EQ(M.Associations[1].Pair, 2u);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, NothingChoosesBetweenTwoKeys) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  key("Boat", "last", "Harbour");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, None);
  EXPECT_EQ(M.Associations[0].Candidates.size(), 2u);
  EXPECT_TRUE(M.Associations[0].ForeignKey.empty());
  EXPECT_EQ(rules(M), Names{"assoc-ambiguous-pair"});
}

TEST_F(LightweightTest, OfTwoKeysOnOneColumnEitherIsTheOtherSide) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour", "home_id");
  key("Boat", "again", "Harbour", "home_id");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Associations[2].Pair, 0u);
  EXPECT_EQ(rules(M), Names{"assoc-column-clash"});
}

TEST_F(LightweightTest, AnUnknownSelectorMayMeanAnyKey) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat").Inverse.Name = Value::opaque("f()");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  const Model M = linked();
  EXPECT_TRUE(M.Associations[0].ForeignKey.empty());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, TheKeysOfAJunctionAreItsOwn) {
  record("Boat");
  id("Boat");
  hasManyThrough("Boat", "Sailor", "Crew");
  record("Sailor");
  id("Sailor", "Lightweight::SqlGuid");
  hasManyThrough("Sailor", "Boat", "Crew");
  record("Crew");
  id("Crew");
  key("Crew", "boat", "Boat", "boat_id");
  key("Crew", "sailor", "Sailor");
  const Model M = linked();
  ASSERT_EQ(M.Entities.size(), 3u);
  EXPECT_EQ(M.Associations[0].Junction, 2u);
  EXPECT_TRUE(M.Associations[0].LooksForKeys);
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"boat_id"});
  EXPECT_EQ(M.Associations[0].OtherKey, Names{"sailor"});
  EXPECT_EQ(M.Associations[1].ForeignKey, Names{"sailor"});
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Entities[2].column("sailor")->Type, "UUID");
  // Its keys need no HasMany: they have another side already.
  EXPECT_TRUE(M.Associations[2].Fact.OneSided.isTrue());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, SelectorsTellTheTwoEndsOfASelfReferenceApart) {
  record("Worker");
  id("Worker");
  hasManyThrough("Worker", "Worker", "Rank", "boss", "helper");
  hasManyThrough("Worker", "Worker", "Rank", "helper", "boss");
  record("Rank");
  key("Rank", "boss", "Worker");
  key("Rank", "helper", "Worker");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"boss"});
  EXPECT_EQ(M.Associations[0].OtherKey, Names{"helper"});
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, ASelfReferenceWithoutSelectorsHasNoKeys) {
  record("Buddy");
  id("Buddy");
  hasManyThrough("Buddy", "Buddy", "Friendship");
  record("Friendship");
  id("Friendship");
  key("Friendship", "a", "Buddy");
  key("Friendship", "b", "Buddy");
  const Model M = linked();
  EXPECT_TRUE(M.Associations[0].ForeignKey.empty());
  EXPECT_EQ(rules(M), Names{"assoc-through-ambiguous-key"});
}

TEST_F(LightweightTest, HasOneThroughGoesByAKeyOnEachHop) {
  record("Owner");
  id("Owner");
  through(AssociationKind::HasOne, "Owner", "Stock", "Depot");
  record("Depot");
  id("Depot");
  key("Depot", "owner", "Owner", "owner_id");
  record("Stock");
  id("Stock");
  key("Stock", "depot", "Depot");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"owner_id"});
  EXPECT_EQ(M.Associations[0].OtherKey, Names{"depot"});
  EXPECT_TRUE(M.Associations[0].Fact.OneSided.isTrue());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, ACompositeKeyLiesOverMembersAndMakesNoConstraint) {
  record("Berth");
  for (const char *Part : {"pier", "slot"})
    column("Berth", Part).PrimaryKey = Value::of("true");
  record("Lease");
  id("Lease");
  column("Lease", "refPier").Field = Value::of("pier_no");
  column("Lease", "refSlot");
  AssociationFact &A =
      member(AssociationKind::BelongsTo, "Lease", "berth", "Berth");
  A.KeyParts = {{"refPier", {}, "pier", {}, {}},
                {"refSlot", {}, "slot", {}, {}}};
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, (Names{"pier_no", "refSlot"}));
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].Referenced, (Names{"pier", "slot"}));
  EXPECT_FALSE(M.ForeignKeys[0].Constraint);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, ColumnTypesOfItsOwn) {
  record("Harbour");
  id("Harbour");
  const std::pair<const char *, const char *> Types[] = {
      {"std::string", "TEXT"},
      {"std::optional<Lightweight::SqlGuid>", "UUID"},
      {"Lightweight::SqlText", "TEXT"},
      {"Lightweight::SqlDynamicString<90>", "STRING(90)"},
      {"Lightweight::SqlFixedString<5, char, "
       "Lightweight::SqlFixedStringMode::FIXED_SIZE>",
       "CHAR(5)"},
      {"Lightweight::SqlFixedString<25, char, "
       "Lightweight::SqlFixedStringMode::VARIABLE_SIZE>",
       "STRING(25)"},
      {"Lightweight::SqlDateTime", ""},
  };
  for (auto [Cpp, Normal] : Types)
    column("Harbour", Cpp, Cpp);
  const Model M = linked();
  for (auto [Cpp, Normal] : Types)
    EXPECT_EQ(M.Entities[0].column(Cpp)->Type, Normal) << Cpp;
}

TEST_F(SqlgenTest, TablesAreNamedByTheirClassesAndSchemas) {
  record("Harbour", "harbours").Extra["schema"] = Value::of("sea");
  id("Harbour");
  record("Boat");
  id("Boat");
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "harbours");
  EXPECT_EQ(M.Entities[0].Schema.Val, "sea");
  EXPECT_EQ(M.Entities[1].Table.Val, "Boat");
  EXPECT_FALSE(M.Entities[1].Schema.isSet());
}

TEST_F(SqlgenTest, NamesakesOfTwoSourcesMayHaveDatabasesOfTheirOwn) {
  record("Boat");
  record("old::Boat").Name = "Boat";
  auto In = [&](const char *First, const char *Second) {
    F.Entities[0].Where.File = F.Registrations[0].Where.File = First;
    F.Entities[1].Where.File = F.Registrations[1].Where.File = Second;
    return rules(linked());
  };
  EXPECT_EQ(In("a.cpp", "b.cpp"), Names{});
  EXPECT_EQ(In("a.cpp", "a.cpp"), Names{"assoc-table-clash"});
  EXPECT_EQ(In("a.cpp", "b.h"), Names{"assoc-table-clash"});
  EXPECT_EQ(In("a.hpp", "b.cpp"), Names{"assoc-table-clash"});
  EXPECT_EQ(run(linked()).at(0).Message.find("'old::Boat' and 'Boat' are"), 0u);
}

TEST_F(SqlgenTest, AKeyIsAColumnLikeAnyOther) {
  record("Harbour");
  id("Harbour", "unsigned int");
  record("Boat");
  id("Boat", "unsigned int");
  AttributeFact &Key = key("Boat", "home", "Harbour").ForeignKey;
  Key.CppType = "unsigned int";
  Key.AllowNull = Value::of("true");
  key("Boat", "last", "Harbour", "last_id").ForeignKey.Unique =
      Value::of("true");
  const Model M = linked();
  EXPECT_EQ(M.Entities[1].column("home")->Type,
            M.Entities[0].column("id")->Type);
  EXPECT_TRUE(M.Entities[1].column("home")->isNullable());
  EXPECT_FALSE(M.Entities[1].column("last_id")->isNullable());
  EXPECT_TRUE(M.Entities[1].column("last_id")->Unique);
  ASSERT_EQ(M.ForeignKeys.size(), 2u);
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
  EXPECT_FALSE(M.ForeignKeys[0].OnDelete.isSet());
  EXPECT_EQ(M.ForeignKeys[1].Columns, Names{"last_id"});
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(SqlgenTest, NobodyDeclaresTheOtherSide) {
  record("Harbour");
  id("Harbour");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  const Model M = linked();
  for (const Finding &Found : run(M))
    EXPECT_NE(Found.Rule, "assoc-unpaired");
}

TEST_F(SqlgenTest, AJunctionNeedsBothItsKeys) {
  for (const char *End : {"Boat", "Sailor"}) {
    record(End);
    id(End);
  }
  record("Crew");
  key("Crew", "boat", "Boat").ForeignKey.AllowNull = Value::of("true");
  key("Crew", "sailor", "Sailor");
  EXPECT_EQ(rules(linked()), Names{"assoc-through-nullable-key"});
}

TEST_F(SqlgenTest, AnEmbeddedClassHasNoTable) {
  record("Harbour");
  id("Harbour");
  record("Berth");
  F.Registrations.pop_back(); // Flatten<Berth>
  key("Berth", "harbour", "Harbour");
  record("Boat");
  id("Boat");
  EmbedFact E;
  E.Owner = "Boat";
  E.Dialect = "sqlgen";
  E.Embedded = "Berth";
  E.Member = "berth";
  E.Ordinal = 99;
  E.Where = place();
  F.Embeds.push_back(std::move(E));
  const Model M = linked();
  EXPECT_FALSE(M.Entities[1].Mapped);
  EXPECT_TRUE(M.Entities[2].column("harbour"));
}

TEST_F(SqlgenTest, ColumnTypesOfItsOwn) {
  record("Harbour");
  id("Harbour");
  column("Harbour", "name", "std::string");
  column("Harbour", "code", "sqlgen::Varchar<10>");
  column("Harbour", "old", "sqlgen::Varchar<12UL>");
  column("Harbour", "flag", "enum Flag");
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].column("name")->Type, "TEXT");
  EXPECT_EQ(M.Entities[0].column("code")->Type, "STRING(10)");
  EXPECT_EQ(M.Entities[0].column("old")->Type, "STRING(12)");
  EXPECT_EQ(M.Entities[0].column("flag")->Type, "TEXT");
}
