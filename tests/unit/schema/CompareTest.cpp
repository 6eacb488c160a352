// SPDX-License-Identifier: Apache-2.0
// Two small schemas, and one difference between them.
#include "checks/schema/Compare.h"
#include "checks/schema/ColumnTypes.h"

#include <gtest/gtest.h>

using namespace assoc;

static TableColumn column(std::string Name, std::string Type = "INTEGER") {
  TableColumn C;
  C.Name = std::move(Name);
  C.Type = std::move(Type);
  return C;
}

/// users(id, name), posts(id, user_id) with a key that cascades.
static Schema blog() {
  Schema S;
  S.Tables.resize(2);
  for (Table &T : S.Tables) {
    T.Columns.push_back(column("id"));
    T.Columns[0].PrimaryKey = true;
    T.PrimaryKey = {"id"};
    T.Dialect = "assoc";
  }
  S.Tables[0].Name = "users";
  S.Tables[0].Entity = "User";
  S.Tables[0].Where = {"a.cpp", 1, 1, 1, 5, 0, 4};
  S.Tables[0].Columns.push_back(column("name", "STRING(80)"));
  S.Tables[1].Name = "posts";
  S.Tables[1].Entity = "Post";
  S.Tables[1].Where = {"a.cpp", 2, 1, 2, 5, 10, 4};
  S.Tables[1].Columns.push_back(column("user_id"));
  TableKey K;
  K.Columns = {"user_id"};
  K.RefTable = "users";
  K.RefColumns = {"id"};
  K.OnDelete = Action::Cascade;
  K.Where = {"a.cpp", 3, 1, 3, 5, 20, 4};
  S.Tables[1].ForeignKeys.push_back(K);
  return S;
}

static Existing database(Database D = Database::Postgres) {
  Existing There;
  There.S = blog();
  There.Target = D;
  There.Name = "the database";
  return There;
}

/// "LEVEL LINE CHANGE" each.
static std::vector<std::string> said(const Schema &S, const Existing &There) {
  std::vector<std::string> Lines;
  for (const Difference &D : compare(S, There))
    Lines.push_back(std::string(spelling(D.Said.Severity)) + " " +
                    std::to_string(D.Said.Where.Line) + " " + D.Change);
  return Lines;
}

using Lines = std::vector<std::string>;

TEST(Compare, NothingChanged) {
  for (Database D : allDatabases())
    EXPECT_EQ(said(blog(), database(D)), Lines{});
}

TEST(Compare, NamesBothDeleteRulesAndWhatHappens) {
  Existing There = database();
  There.S.Tables[1].ForeignKeys[0].OnDelete = Action::SetNull;
  There.S.Tables[1].ForeignKeys[0].Name = "posts_fk";
  const auto Found = compare(blog(), There);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Said.Rule, "assoc-schema-drift");
  EXPECT_EQ(Found[0].Said.Where.Line, 3u);
  EXPECT_EQ(Found[0].Said.Message,
            "the key 'posts(user_id)' to 'users' has ON DELETE CASCADE as "
            "declared and ON DELETE SET NULL in the database: as declared, "
            "deleting a 'User' deletes every 'Post' that leads to it; there, "
            "deleting a 'User' sets 'user_id' of every 'Post' that leads to it "
            "to NULL; migrate with `ALTER TABLE \"posts\" DROP CONSTRAINT "
            "\"posts_fk\", ADD CONSTRAINT \"posts_fk\" FOREIGN KEY "
            "(\"user_id\") REFERENCES \"users\" (\"id\") ON DELETE CASCADE`, "
            "or declare ON DELETE SET NULL");
  EXPECT_EQ(Found[0].Change, "~ key posts(user_id) -> users(id): ON DELETE "
                             "SET NULL -> CASCADE");
}

TEST(Compare, ADeleteRuleIsReportedWhereItIsWritten) {
  Schema S = blog();
  S.Associations.resize(1);
  S.Associations[0].Where = {"a.cpp", 7, 1, 7, 5, 70, 4};
  TableKey &K = S.Tables[1].ForeignKeys[0];
  K.DeleteFrom = {Provenance::Written, 0};
  Existing There = database();
  There.S.Tables[1].ForeignKeys[0].OnDelete = Action::NoAction;
  EXPECT_EQ(said(S, There),
            Lines{"error 7 ~ key posts(user_id) -> users(id): ON DELETE NO "
                  "ACTION -> CASCADE"});
  K.DeleteFrom.From = Provenance::Unknown;
  EXPECT_EQ(said(S, There), Lines{});
}

TEST(Compare, SqliteChangesNoConstraint) {
  Existing There = database(Database::Sqlite);
  There.S.Tables[1].ForeignKeys[0].OnDelete = Action::NoAction;
  const auto Found = compare(blog(), There);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Said.Message.find("ALTER TABLE"), std::string::npos);
  EXPECT_NE(Found[0].Said.Message.find("make the table anew"),
            std::string::npos);
}

TEST(Compare, RestrictIsNearlyNoAction) {
  Schema S = blog();
  S.Tables[1].ForeignKeys[0].OnDelete = Action::Restrict;
  Existing There = database();
  There.S.Tables[1].ForeignKeys[0].OnDelete = Action::NoAction;
  const Lines Wanted = {
      "remark 3 ~ key posts(user_id) -> users(id): ON DELETE NO ACTION -> "
      "RESTRICT"};
  EXPECT_EQ(said(S, There), Wanted);
}

TEST(Compare, TablesThatAreNobodysAreRemarkedWhereAllWasSeen) {
  Existing There = database();
  There.S.Tables.push_back({});
  There.S.Tables.back().Name = "migrations";
  EXPECT_EQ(said(blog(), There), Lines{"remark 0 "});
  Schema S = blog();
  S.Tables[0].Complete = false;
  EXPECT_EQ(said(S, There), Lines{});
  There.Derived = true;
  EXPECT_EQ(said(blog(), There), Lines{"error 0 - table migrations"});
}

TEST(Compare, AnUndeclaredColumnHurtsWhereItRefusesRows) {
  Existing There = database();
  There.S.Tables[0].Columns.push_back(column("age"));
  EXPECT_EQ(said(blog(), There), Lines{"remark 1 - column users.age"});
  There.S.Tables[0].Columns.back().Nullable = false;
  EXPECT_EQ(said(blog(), There), Lines{"error 1 - column users.age"});
  There.S.Tables[0].Columns.back().HasDefault = true;
  EXPECT_EQ(said(blog(), There), Lines{"remark 1 - column users.age"});
  Schema S = blog();
  S.Tables[0].Complete = false;
  EXPECT_EQ(said(S, There), Lines{});
}

TEST(Compare, UnreadNullabilityIsNoDifference) {
  Schema S = blog();
  Existing There = database();
  There.S.Tables[0].Columns[1].Nullable = false;
  EXPECT_EQ(said(S, There),
            Lines{"error 1 ~ column users.name: not null -> null"});
  S.Tables[0].Columns[1].Complete = false;
  EXPECT_EQ(said(S, There), Lines{});
}

TEST(Compare, LetterCaseIsThatOfTheDatabase) {
  Existing There = database(Database::Sqlite);
  There.S.Tables[0].Name = "Users";
  There.S.Tables[0].Columns[1].Name = "NAME";
  EXPECT_EQ(said(blog(), There), Lines{});
  There.Target = Database::Postgres;
  const auto Found = compare(blog(), There);
  ASSERT_FALSE(Found.empty());
  EXPECT_NE(Found[0].Said.Message.find("there is 'Users', and letter case"),
            std::string::npos);
}

TEST(Compare, TheDefaultSchemaNeedsNoName) {
  Schema S = blog();
  S.Tables[0].Schema = "public";
  S.Tables[1].ForeignKeys[0].RefSchema = "public";
  Existing There = database();
  There.DefaultSchema = "public";
  EXPECT_EQ(said(S, There), Lines{});
}

TEST(Compare, AKeyThatIsUniqueLetsOneThrough) {
  Existing There = database();
  There.S.Tables[1].Uniques = {{{"user_id"}}};
  There.S.Tables[0].Uniques = {{{"name"}}};
  const Lines Wanted = {"remark 1 - unique users(name)",
                        "error 2 - unique posts(user_id)"};
  EXPECT_EQ(said(blog(), There), Wanted);
}

TEST(Compare, NamesOfIndexesAreNoDifference) {
  Existing There = database();
  There.Derived = true;
  There.S.Tables[1].Indexes = {{{"user_id"}, "old"}};
  There.S.Tables[0].Uniques = {{{"name"}, "old_name"}};
  Schema S = blog();
  S.Tables[1].Indexes = {{{"user_id"}, "by_user"}};
  S.Tables[0].Uniques = {{{"name"}}};
  EXPECT_EQ(said(S, There), Lines{});
  S.Tables[1].Indexes[0].Columns = {"id"};
  const Lines Wanted = {"error 2 + index posts(id)",
                        "error 2 - index posts(user_id)"};
  EXPECT_EQ(said(S, There), Wanted);
}

TEST(Compare, KeysThatNobodyDeclares) {
  Schema S = blog();
  S.Tables[1].ForeignKeys.clear();
  // The ORM makes no keys at all.
  EXPECT_EQ(said(S, database()),
            Lines{"remark 2 - key posts(user_id) -> users(id)"});
  S.Tables[0].ForeignKeys = blog().Tables[1].ForeignKeys;
  S.Tables[0].ForeignKeys[0].Columns = {"name"};
  const Lines Wanted = {
      "error 3 + key users(name) -> users(id) on delete cascade on update no "
      "action",
      "error 2 - key posts(user_id) -> users(id)"};
  EXPECT_EQ(said(S, database()), Wanted);
}

TEST(ColumnTypes, AreComparedByWhatTheyHold) {
  using F = TypeFit;
  struct {
    const char *Declared, *There;
    Database D;
    F Fit;
  } Cases[] = {
      {"STRING(80)", "raw(\"character varying(80)\")", Database::Postgres,
       F::Same},
      {"STRING(80)", "raw(\"character varying(20)\")", Database::Postgres,
       F::Narrower},
      {"STRING(80)", "raw(\"text\")", Database::Postgres, F::Wider},
      {"STRING", "raw(\"character varying(20)\")", Database::Postgres, F::Same},
      {"TEXT", "raw(\"character varying(20)\")", Database::Postgres,
       F::Narrower},
      {"STRING(80)", "raw(\"VARCHAR(20)\")", Database::Sqlite, F::Same},
      {"BIGINT", "raw(\"integer\")", Database::Postgres, F::Narrower},
      {"BIGINT", "raw(\"INTEGER\")", Database::Sqlite, F::Same},
      {"INTEGER", "raw(\"bigint\")", Database::Postgres, F::Wider},
      {"INTEGER", "raw(\"TEXT\")", Database::Sqlite, F::Other},
      {"INTEGER", "raw(\"REAL\")", Database::Sqlite, F::Other},
      {"BOOLEAN", "raw(\"TINYINT(1)\")", Database::Sqlite, F::Same},
      {"DATE", "raw(\"timestamp(6) with time zone\")", Database::Postgres,
       F::Same},
      {"DATE", "raw(\"date\")", Database::Postgres, F::Other},
      {"DATE", "raw(\"TEXT\")", Database::Sqlite, F::Same},
      {"DECIMAL(10, 2)", "raw(\"numeric(10,2)\")", Database::Postgres, F::Same},
      {"DECIMAL(10, 2)", "raw(\"numeric(10,0)\")", Database::Postgres,
       F::Narrower},
      {"ENUM(\"a\", \"b\")", "ENUM(\"a\")", Database::Postgres, F::Narrower},
      {"ENUM(\"a\", \"b\")", "ENUM(\"b\", \"a\")", Database::Postgres, F::Same},
      {"TEXT", "ENUM(\"a\")", Database::Postgres, F::Other},
      {"raw(\"money\")", "raw(\"text\")", Database::Postgres, F::Same},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(int(fit(C.Declared, C.There, C.D)), int(C.Fit))
        << C.Declared << " and " << C.There << " in " << spelling(C.D);
}
