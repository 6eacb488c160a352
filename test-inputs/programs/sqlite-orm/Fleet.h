// SPDX-License-Identifier: Apache-2.0
// The fleet: a storage that both files of the program open.
#pragma once

#include <sqlite_orm/sqlite_orm.h>

struct Harbour {
  int id;
  std::string name;
};
struct Boat {
  int id;
  std::optional<int> home;
  double length;
};
struct Sailor {
  int id;
  std::unique_ptr<int> mentor;
};
struct Crew {
  int boat, sailor;
};

namespace tables {
extern const char *const crew; // in Fleet.cpp
inline const std::string boat = "boat";
} // namespace tables

// Tables in functions of their own.
inline auto boats() {
  using namespace sqlite_orm;
  return make_table(tables::boat,
                    make_column("id", &Boat::id, primary_key().autoincrement()),
                    make_column("home_id", &Boat::home),
                    make_column("length", &Boat::length, default_value(1.0)),
                    foreign_key(&Boat::home)
                        .references(&Harbour::id)
                        .on_delete.set_null()
                        .on_update.cascade());
}

inline auto openFleet(const std::string &path) {
  using namespace sqlite_orm;
  return make_storage(
      path,
      make_table("harbour", make_column("id", &Harbour::id, primary_key()),
                 make_column("name", &Harbour::name, unique())),
      boats(),
      make_table("sailor", make_column("id", &Sailor::id, primary_key()),
                 make_column("mentor_id", &Sailor::mentor),
                 foreign_key(&Sailor::mentor).references(&Sailor::id)),
      make_table<Crew>(
          tables::crew, make_column("boat_id", &Crew::boat),
          make_column("sailor_id", &Crew::sailor),
          primary_key(&Crew::boat, &Crew::sailor),
          foreign_key(&Crew::boat).references(&Boat::id).on_delete.cascade(),
          foreign_key(&Crew::sailor).references(&Sailor::id).on_delete.set_null())); // EXPECT: error assoc-set-null-not-null: 'sailor_id' of Crew, which is part of its primary key
}
