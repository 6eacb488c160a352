// SPDX-License-Identifier: Apache-2.0
// Column types: what each database reports.
#include "checks/schema/Ddl.h"

#include <gtest/gtest.h>

using namespace assoc;

TEST(Types, AreSpelledAsTheDatabaseReportsThem) {
  static constexpr struct {
    const char *Normal, *Spelled[6];
  } Rows[] = {
      {"INTEGER",
       {"integer", "int", "int(11)", "INTEGER", "int", "NUMBER(38)"}},
      {"STRING",
       {"character varying(255)", "varchar(255)", "varchar(255)",
        "VARCHAR(255)", "nvarchar(255)", "NVARCHAR2(255)"}},
      {"STRING(80)",
       {"character varying(80)", "varchar(80)", "varchar(80)", "VARCHAR(80)",
        "nvarchar(80)", "NVARCHAR2(80)"}},
      {"STRING(20000)",
       {"character varying(20000)", "longtext", "longtext", "VARCHAR(20000)",
        "nvarchar(max)", "NCLOB"}},
      {"DECIMAL",
       {"numeric", "decimal(10,0)", "decimal(10,0)", "DECIMAL", "decimal(18,0)",
        "NUMBER"}},
      {"DECIMAL(12)",
       {"numeric(12,0)", "decimal(12,0)", "decimal(12,0)", "DECIMAL(12,0)",
        "decimal(12,0)", "NUMBER(12,0)"}},
      {"DECIMAL(12, 2)",
       {"numeric(12,2)", "decimal(12,2)", "decimal(12,2)", "DECIMAL(12,2)",
        "decimal(12,2)", "NUMBER(12,2)"}},
      {"ENUM(\"a b\", \"it's\")",
       {"enum a b|it's", "enum('a b','it''s')", "enum('a b','it''s')", "TEXT",
        "nvarchar(255)", "NVARCHAR2(255)"}},
      {"raw(\"tsvector\")",
       {"tsvector", "tsvector", "tsvector", "tsvector", "tsvector",
        "tsvector"}},
      {"JSON", {"json", "json", "longtext", "JSON", "nvarchar(max)", "NCLOB"}},
  };
  for (const auto &Row : Rows)
    for (Database D : allDatabases())
      EXPECT_EQ(sqlType(Row.Normal, D), Row.Spelled[static_cast<unsigned>(D)])
          << Row.Normal << " in " << spelling(D);
}

TEST(Types, OfKeysHaveALength) {
  Table T;
  T.Columns.resize(3);
  T.Columns[0].Name = "key";
  T.Columns[1].Name = "note";
  T.Columns[2].Name = "bytes";
  T.Columns[0].Type = T.Columns[1].Type = "TEXT";
  T.Columns[2].Type = "BLOB";
  T.PrimaryKey = {"key"};
  T.Uniques = {{{"bytes"}}};
  EXPECT_EQ(columnType(T, T.Columns[0], Database::Postgres), "text");
  EXPECT_EQ(columnType(T, T.Columns[0], Database::MySql), "varchar(255)");
  EXPECT_EQ(columnType(T, T.Columns[1], Database::MySql), "text");
  EXPECT_EQ(columnType(T, T.Columns[2], Database::MariaDb), "varbinary(255)");
  EXPECT_EQ(columnType(T, T.Columns[0], Database::SqlServer), "nvarchar(255)");
  EXPECT_EQ(columnType(T, T.Columns[1], Database::SqlServer), "nvarchar(max)");
}

TEST(Types, OnlyAnIntegerCountsUpInSqlite) {
  Table T;
  T.Columns.resize(1);
  T.Columns[0].Name = "id";
  T.Columns[0].Type = "BIGINT";
  T.PrimaryKey = {"id"};
  EXPECT_EQ(columnType(T, T.Columns[0], Database::Sqlite), "BIGINT");
  T.Columns[0].AutoIncrement = true;
  EXPECT_EQ(columnType(T, T.Columns[0], Database::Sqlite), "INTEGER");
  EXPECT_EQ(columnType(T, T.Columns[0], Database::Postgres), "bigint");
}
