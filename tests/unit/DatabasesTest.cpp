// SPDX-License-Identifier: Apache-2.0
// The table of what databases can do.
#include "checks/model/Databases.h"

#include <gtest/gtest.h>

using namespace assoc;

TEST(Databases, ActionsOfForeignKeys) {
  struct {
    Database D;
    std::vector<Action> NotOnDelete, NotOnUpdate;
  } const Table[] = {
      {Database::Postgres, {}, {}},
      {Database::Sqlite, {}, {}},
      {Database::MySql, {Action::SetDefault}, {Action::SetDefault}},
      {Database::MariaDb, {Action::SetDefault}, {Action::SetDefault}},
      {Database::SqlServer, {Action::Restrict}, {Action::Restrict}},
      {Database::Oracle,
       {Action::Restrict, Action::SetDefault},
       {Action::Restrict, Action::Cascade, Action::SetNull,
        Action::SetDefault}},
  };
  ASSERT_EQ(std::size(Table), allDatabases().size());
  for (const auto &[D, NotOnDelete, NotOnUpdate] : Table) {
    std::vector<Action> Delete, Update;
    for (Action A : {Action::NoAction, Action::Restrict, Action::Cascade,
                     Action::SetNull, Action::SetDefault}) {
      if (!supports(D, KeyEvent::Delete, A))
        Delete.push_back(A);
      if (!supports(D, KeyEvent::Update, A))
        Update.push_back(A);
    }
    EXPECT_EQ(Delete, NotOnDelete) << spelling(D);
    EXPECT_EQ(Update, NotOnUpdate) << spelling(D);
  }
}

TEST(Databases, NamesAreMeasuredInBytesOrInCharacters) {
  const std::string Umlauts = "\xC3\xA4\xC3\xB6\xC3\xBC"; // three letters
  EXPECT_EQ(nameLimit(Database::Postgres)->length(Umlauts), 6u);
  EXPECT_EQ(nameLimit(Database::MySql)->length(Umlauts), 3u);
  EXPECT_EQ(nameLimit(Database::Oracle)->length(Umlauts), 6u);
  EXPECT_EQ(nameLimit(Database::SqlServer)->length(Umlauts), 3u);
  EXPECT_FALSE(nameLimit(Database::Sqlite));
}

TEST(Databases, TitlesAreForPeople) {
  EXPECT_STREQ(title(Database::Postgres), "PostgreSQL");
  EXPECT_STREQ(title(Database::SqlServer), "SQL Server");
}
