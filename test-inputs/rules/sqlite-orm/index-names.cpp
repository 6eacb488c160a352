// SPDX-License-Identifier: Apache-2.0
// Indexes of two tables under one name; each storage has names of its own.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Dock {
  int id, number;
};
struct Pier {
  int id, number;
};
struct Lock {
  int id, number;
};

auto docks = make_storage(
    "docks.db", make_index("by_number", &Dock::number), // NOTE: Dock has it here
    make_index("By_Number", &Pier::number), // EXPECT: error assoc-index-clash: {{'By_Number' of Pier has the name of an index of Dock, and SQLite .*; it is made with IF NOT EXISTS, and the second one is left out without a word; give one of them another name}}
    make_table("dock", make_column("id", &Dock::id, primary_key()),
               make_column("number", &Dock::number)),
    make_table("pier", make_column("id", &Pier::id, primary_key()),
               make_column("number", &Pier::number)));

auto locks = make_storage(
    "locks.db", make_index("by_number", &Lock::number),
    make_table("lock", make_column("id", &Lock::id, primary_key()),
               make_column("number", &Lock::number)));
