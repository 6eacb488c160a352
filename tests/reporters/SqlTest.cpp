// SPDX-License-Identifier: Apache-2.0
// One schema with all that databases take differently, as statements for each
// of them: sql/DATABASE.sql, byte for byte. With UPDATE_GOLDEN set, the files
// are written instead.
#include "checks/schema/Ddl.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace assoc;

static TableColumn column(std::string Name, std::string Type,
                          bool Nullable = true) {
  TableColumn C;
  C.Name = std::move(Name);
  C.Type = std::move(Type);
  C.Nullable = Nullable;
  return C;
}

static Table table(std::string Name, std::string Dialect = "assoc") {
  Table T;
  T.Name = T.Entity = std::move(Name);
  T.Dialect = std::move(Dialect);
  TableColumn Id = column("id", "BIGINT", false);
  Id.PrimaryKey = Id.AutoIncrement = true;
  T.Columns = {Id};
  T.PrimaryKey = {"id"};
  return T;
}

static void addKey(Table &T, std::string Column, std::string Parent,
                   Action OnDelete, Action OnUpdate = Action::NoAction,
                   bool Nullable = true) {
  if (!T.column(Column))
    T.Columns.push_back(column(Column, "BIGINT", Nullable));
  TableKey K;
  K.Columns = {std::move(Column)};
  K.RefTable = std::move(Parent);
  K.RefColumns = {"id"};
  K.OnDelete = OnDelete;
  K.OnUpdate = OnUpdate;
  T.ForeignKeys.push_back(K);
}

static Schema everything() {
  // Quotes, reserved words, enumerations, defaults, keys of texts.
  Table Users = table("order");
  Users.Columns.push_back(column("a \"b\" [c] `d`", "TEXT", false));
  Users.Uniques = {{"a \"b\" [c] `d`"}};
  Users.Columns.push_back(column("role", "ENUM(\"user\", \"it's\")", false));
  Users.Columns.back().Default = "user";
  Users.Columns.push_back(column("active", "BOOLEAN", false));
  Users.Columns.back().Default = "true";
  Users.Columns.push_back(column("score", "DECIMAL(8,2)"));
  Users.Columns.back().Default = "-1.5";
  Users.Columns.push_back(column("bio", "TEXT"));
  Users.Indexes = {{"bio", "score"}};
  Users.Columns.push_back(column("made", "DATE"));
  Users.Columns.push_back(column("odd", ""));

  // A schema of its own, and a key to itself.
  Table Posts = table("posts");
  Posts.Schema = "blog";
  addKey(Posts, "authorId", "order", Action::Cascade, Action::Cascade);
  addKey(Posts, "parentId", "posts", Action::Cascade);
  Posts.ForeignKeys.back().RefSchema = "blog";

  // Actions that are not everywhere.
  Table Marks = table("marks");
  addKey(Marks, "restrictId", "order", Action::Restrict, Action::Restrict);
  addKey(Marks, "defaultId", "order", Action::SetDefault);
  Marks.Columns.back().Default = "1";
  addKey(Marks, "requiredId", "order", Action::SetNull, Action::Cascade, false);
  addKey(Marks, "first", "posts", Action::Cascade);
  Marks.ForeignKeys.back().RefSchema = "blog";

  // Keys that databases refuse.
  addKey(Marks, "lostId", "nowhere", Action::Cascade);
  addKey(Marks, "score", "order", Action::NoAction);
  Marks.ForeignKeys.back().RefColumns = {"score"};
  Marks.Columns.push_back(column("LOSTID", "INTEGER"));

  // A cycle, of an ORM that defers and names its keys.
  Table Left = table("left", "wt-dbo"), Right = table("right", "wt-dbo");
  addKey(Left, "right_id", "right", Action::Cascade);
  Left.ForeignKeys.back().Name = "fk_left_right";
  addKey(Right, "left_id", "left", Action::SetNull);
  Right.ForeignKeys.back().Name = "fk_right_" + std::string(120, 'x');
  // An index name that is too long.
  Right.Columns.push_back(column(std::string(60, 'c'), "INTEGER"));
  Right.Indexes = {{std::string(60, 'c')}};

  Schema S;
  S.Tables = {Users, Posts, Marks, Left, Right};
  S.CreationOrder = {0, 1, 2, 3, 4};
  return S;
}

TEST(Sql, IsWhatTheGoldenFilesSay) {
  for (Database D : allDatabases()) {
    const std::string Path =
        std::string(GOLDEN_DIR) + "/sql/" + spelling(D) + ".sql";
    const std::string Text = ddl(everything(), D);
    if (std::getenv("UPDATE_GOLDEN"))
      std::ofstream(Path) << Text;
    std::ostringstream Golden;
    Golden << std::ifstream(Path).rdbuf();
    EXPECT_EQ(Golden.str(), Text) << Path;
  }
}

/// SQL Server: what is left of the actions makes one path to each table.
TEST(Sql, HasOnePathOfActionsInSqlServer) {
  Schema S;
  S.Tables = {table("a"), table("b"), table("c")};
  addKey(S.Tables[1], "aId", "a", Action::Cascade);
  addKey(S.Tables[2], "aId", "a", Action::SetNull);
  addKey(S.Tables[2], "bId", "b", Action::Cascade);
  addKey(S.Tables[0], "cId", "c", Action::Cascade);
  S.CreationOrder = {0, 1, 2};
  const std::string Text = ddl(S, Database::SqlServer);
  auto Count = [&](const std::string &Part) {
    std::size_t N = 0;
    for (std::size_t At = 0; (At = Text.find(Part, At)) != Text.npos; ++At)
      ++N;
    return N;
  };
  // To c leads a already, so that b may not; nor may c lead back to a.
  EXPECT_EQ(Count("-- NO ACTION instead of ON DELETE CASCADE"), 2u) << Text;
  EXPECT_EQ(Count(") ON DELETE SET NULL"), 1u) << Text;
  EXPECT_EQ(Count(") ON DELETE CASCADE"), 1u) << Text;
}
