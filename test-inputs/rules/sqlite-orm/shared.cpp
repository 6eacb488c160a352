// SPDX-License-Identifier: Apache-2.0
// One column for two parents; an action that needs a default.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Dock {
  int id, number;
};
struct Pier {
  int id;
};
struct Crane {
  int id, place, dock, spare;
};

auto storage = make_storage(
    "cranes.db",
    make_table("dock", make_column("id", &Dock::id, primary_key()),
               make_column("number", &Dock::number, unique())),
    make_table("pier", make_column("id", &Pier::id, primary_key())),
    make_table(
        "crane", make_column("id", &Crane::id, primary_key()),
        make_column("place_id", &Crane::place),
        make_column("dock_id", &Crane::dock),
        make_column("spare_id", &Crane::spare),
        foreign_key(&Crane::place).references(&Dock::id), // NOTE: 'foreign_key(Crane::place)' uses it here
        foreign_key(&Crane::place).references(&Pier::id), // EXPECT: warning assoc-foreign-key-shared: {{'place_id' of Crane serves two parents, Dock and Pier; a value must be found in both}}
        foreign_key(&Crane::dock).references(&Dock::id),
        foreign_key(&Crane::dock).references(&Dock::number), // EXPECT: warning assoc-foreign-key-shared: two referenced keys
        foreign_key(&Crane::spare).references(&Dock::id).on_delete.set_default())); // EXPECT: error assoc-set-default-without-default: 'spare_id' of Crane, which has no default; deleting a row of Dock that is referred to fails; say default_value(...) on the column, or choose another action
