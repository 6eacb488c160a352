// SPDX-License-Identifier: Apache-2.0
// What the statements call indexes, unique keys and constraints.
#include "checks/schema/Ddl.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
/// boats(id, a, b) and docks of the same columns.
class DdlNames : public testing::Test {
protected:
  DdlNames() {
    for (const char *Name : {"boats", "docks"}) {
      Table &T = S.Tables.emplace_back();
      T.Name = Name;
      for (const char *Column : {"id", "a", "b"}) {
        TableColumn &C = T.Columns.emplace_back();
        C.Name = Column;
        C.Type = "INTEGER";
      }
      T.PrimaryKey = {"id"};
      S.CreationOrder.push_back(S.CreationOrder.size());
    }
  }

  void expect(const char *Text, Database D = Database::Postgres) const {
    const std::string Ddl = ddl(S, D);
    EXPECT_NE(Ddl.find(Text), std::string::npos) << Text << " in\n" << Ddl;
  }

  Schema S;
};
} // namespace

TEST_F(DdlNames, AreThoseOfTheOrm) {
  S.Tables[0].Uniques = {{{"a"}, "one\"a"}, {{"a", "b"}}};
  S.Tables[0].Indexes = {{{"b"}, "by_b"}, {{"a"}}};
  expect("CONSTRAINT \"one\"\"a\" UNIQUE (\"a\")");
  expect("  UNIQUE (\"a\", \"b\")");
  expect("CREATE INDEX \"by_b\" ON \"boats\" (\"b\")");
  expect("CREATE INDEX \"boats_a_idx\" ON \"boats\" (\"a\")");
}

TEST_F(DdlNames, AreShortEnough) {
  const std::string Long(80, 'n');
  S.Tables[0].Uniques = {{{"a"}, Long}};
  S.Tables[0].Indexes = {{{"b"}, Long + "b"}};
  const std::string Ddl = ddl(S, Database::Postgres);
  EXPECT_EQ(Ddl.find(Long), std::string::npos) << Ddl;
  expect(("CONSTRAINT \"" + std::string(54, 'n') + "_").c_str());
  expect(("CREATE INDEX \"" + std::string(54, 'n') + "_").c_str());
  expect(("CREATE INDEX \"" + Long + "b\"").c_str(), Database::Sqlite);
}

TEST_F(DdlNames, OfIndexesAreNewInTheSchema) {
  for (Table &T : S.Tables)
    T.Indexes = {{{"b"}, "By_B"}};
  S.Tables[1].Indexes.push_back({{"a"}, "boats"});
  for (const Database D : {Database::Postgres, Database::Sqlite}) {
    expect("CREATE INDEX \"By_B\" ON \"boats\"", D);
    expect("CREATE INDEX \"By_B_2\" ON \"docks\"", D);
    expect("CREATE INDEX \"boats_2\" ON \"docks\"", D);
  }
}

TEST_F(DdlNames, OfIndexesAreNewInTheTableWhereThatIsEnough) {
  for (Table &T : S.Tables)
    T.Indexes = {{{"b"}, "by_b"}, {{"a"}, "BY_B"}};
  for (const char *Text :
       {"`by_b` ON `boats`", "`BY_B_2` ON `boats`", "`by_b` ON `docks`"})
    expect(Text, Database::MySql);
  expect("[by_b] ON [docks]", Database::SqlServer);
}

TEST_F(DdlNames, LettersDifferWhereTheDatabaseSaysSo) {
  S.Tables[0].Indexes = {{{"b"}, "Boats"}, {{"a"}, "BOATS"}};
  expect("CREATE INDEX \"Boats\"");
  expect("CREATE INDEX \"BOATS\"", Database::Oracle);
  expect("CREATE INDEX \"Boats_2\"", Database::Sqlite);
}

TEST_F(DdlNames, TwoSchemasMayHaveTheSame) {
  S.Tables[1].Schema = "other";
  for (Table &T : S.Tables)
    T.Indexes = {{{"b"}, "by_b"}};
  expect("\"by_b\" ON \"boats\"");
  expect("\"by_b\" ON \"other\".\"docks\"");
}

TEST_F(DdlNames, AUniqueKeyIsAConstraintAndAnIndex) {
  S.Tables[1].Uniques = {{{"a"}, "same"}};
  S.Tables[1].Indexes = {{{"b"}, "same"}};
  TableKey K;
  K.Name = "same";
  K.Columns = {"b"};
  K.RefTable = "boats";
  K.RefColumns = {"id"};
  S.Tables[1].ForeignKeys = {K};
  expect("CONSTRAINT \"same\" UNIQUE");
  expect("CONSTRAINT \"same_2\" FOREIGN KEY");
  expect("CREATE INDEX \"same_2\"");
}
