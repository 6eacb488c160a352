// SPDX-License-Identifier: Apache-2.0
// assoc-migration-mismatch, from facts: models beside migrations.
#include "checks/model/Link.h"
#include "checks/rules/Rule.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
/// Boats (boats) of harbours (harbours), and the migrations of both.
class MigrationMismatch : public testing::Test {
protected:
  Facts F;
  unsigned Line = 0;

  Location place() { return {"a.cpp", ++Line, 1, Line, 9, Line * 10, 8}; }

  void model(const char *Id, const char *Table) {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Id;
    E.Dialect = "tinyorm";
    E.Closed = true;
    E.Extra.edit()["table"] = Value::of(Table, place(), true);
    E.Where = place();
    F.Entities.push_back(std::move(E));
  }

  AssociationFact &relation(AssociationKind Kind, const char *Source,
                            const char *Target, const char *Key) {
    AssociationFact A;
    A.Dialect = "tinyorm";
    A.Kind = Kind;
    A.Source = Source;
    A.Target = A.TargetName = Target;
    A.Member = std::string("to") + Target;
    A.ForeignKey.edit().Name = Value::of(Key, place(), true);
    A.Where = place();
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }

  MigrationFact &step(MigrationKind Kind, const char *Table) {
    MigrationFact S;
    S.Dialect = "tinyorm";
    S.Migration = "1";
    S.Ordinal = Line;
    S.Kind = Kind;
    S.Table = Value::of(Table);
    S.Where = place();
    F.Migrations.push_back(std::move(S));
    return F.Migrations.back();
  }

  AttributeFact &column(const char *Table, const char *Name) {
    MigrationFact &S = step(MigrationKind::AddColumn, Table);
    S.Column.Name = Value::of(Name);
    return S.Column;
  }

  void table(const char *Name) {
    step(MigrationKind::CreateTable, Name);
    column(Name, "id").PrimaryKey = Value::of("true");
  }

  void key(const char *Table, const char *Column, const char *To) {
    MigrationFact &S = step(MigrationKind::AddForeignKey, Table);
    S.Columns = {Value::of(Column)};
    S.Referenced = {Value::of("id")};
    S.ReferencedTable = Value::of(To);
  }

  void harbour(const char *Key) {
    model("Boat", "boats");
    model("Harbour", "harbours");
    relation(AssociationKind::BelongsTo, "Boat", "Harbour", Key);
    relation(AssociationKind::HasMany, "Harbour", "Boat", Key);
  }

  std::vector<std::string> found() {
    std::vector<std::string> Messages;
    for (const Finding &One : run(link({F}, {})))
      if (std::string_view(One.Rule) == "assoc-migration-mismatch")
        Messages.push_back(One.Message);
    return Messages;
  }

  /// Exactly one, that says this.
  void expect(std::string_view Text) {
    const std::vector<std::string> All = found();
    ASSERT_EQ(All.size(), 1u);
    EXPECT_NE(All[0].find(Text), std::string::npos) << All[0];
  }
};
} // namespace

TEST_F(MigrationMismatch, SilentWhereBothSayTheSame) {
  harbour("home_id");
  table("harbours");
  table("boats");
  column("boats", "home_id");
  key("boats", "home_id", "harbours");
  EXPECT_TRUE(found().empty());
}

TEST_F(MigrationMismatch, AKeyThatNoMigrationMakes) {
  harbour("hom_id");
  table("harbours");
  table("boats");
  column("boats", "home_id");
  key("boats", "home_id", "harbours");
  expect("'hom_id', which no migration makes in the table 'boats'");
  expect("did you mean 'home_id'?");
}

TEST_F(MigrationMismatch, AKeyOnTheOtherTable) {
  harbour("home_id");
  table("harbours");
  column("harbours", "home_id");
  table("boats");
  expect("migrations make it in the table 'harbours'");
}

TEST_F(MigrationMismatch, ATableThatNoMigrationCreates) {
  harbour("home_id");
  table("harbours");
  expect("no migration creates 'boats', the table of Boat");
}

TEST_F(MigrationMismatch, AConstraintToSomethingElse) {
  harbour("home_id");
  table("harbours");
  table("sheds");
  table("boats");
  column("boats", "home_id");
  key("boats", "home_id", "sheds");
  expect("reference sheds");
}

TEST_F(MigrationMismatch, AKeyWithoutConstraintAmongOthersThatHaveOne) {
  harbour("home_id");
  table("harbours");
  table("boats");
  column("boats", "home_id");
  table("crates");
  column("crates", "boat_id");
  key("crates", "boat_id", "boats");
  expect("no migration makes a foreign key");
}

// Nobody uses constraints here: that is a choice.
TEST_F(MigrationMismatch, NoConstraintsAtAll) {
  harbour("home_id");
  table("harbours");
  table("boats");
  column("boats", "home_id");
  EXPECT_TRUE(found().empty());
}

TEST_F(MigrationMismatch, AUnknownColumnHidesNothingMore) {
  harbour("home_id");
  table("harbours");
  table("boats");
  step(MigrationKind::Other, "boats");
  EXPECT_TRUE(found().empty());
}

// Without migrations, or with some that make tables of no model: they come
// from elsewhere.
TEST_F(MigrationMismatch, TablesFromElsewhere) {
  harbour("home_id");
  EXPECT_TRUE(found().empty());
  table("measurements");
  EXPECT_TRUE(found().empty());
}

// A name nearly right is meant all the same.
TEST_F(MigrationMismatch, ATableWithNearlyTheName) {
  model("Boat", "boatts");
  table("boats");
  expect("did you mean 'boats'?");
}
