// SPDX-License-Identifier: Apache-2.0
// Keys that the database refuses, or that say what nobody meant.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Dock {
  int id;
  std::string code;
};
struct Crane {
  int id, dock;
  std::string owner;
  std::optional<std::string> spare;
  int other, twice, gone;
};
struct Place {
  int row, seat;
};
struct Ticket {
  int id, row, place;
};
struct Bare {
  int id;
};

auto openBad(const std::string &path) {
  return make_storage(
      path,
      make_table("dock", make_column("id", &Dock::id, primary_key()),
                 make_column("code", &Dock::code)), // NOTE@-1: Dock is declared here
      make_table(
          "crane", make_column("id", &Crane::id, primary_key()),
          make_column("dock_id", &Crane::dock), // NOTE: 'dock_id' is declared here
          make_column("owner", &Crane::owner),
          make_column("spare_code", &Crane::spare),
          make_column("other_id", &Crane::other),
          make_column("twice_id", &Crane::twice),
          foreign_key(&Crane::dock).references(&Dock::id).on_delete.set_null(), // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'dock_id' of Crane, which is NOT NULL
          foreign_key(&Crane::owner).references(&Dock::id), // EXPECT: error assoc-foreign-key-type: {{'owner' of Crane is TEXT, but references Dock.id, which is INTEGER; SQLite takes the table}}
          foreign_key(&Crane::spare).references(&Dock::code), // EXPECT: error assoc-referenced-key-not-unique: {{'spare_code' references Dock.code, which is neither primary key nor unique; every write to the table fails.*refer to 'id'}}
          foreign_key(&Crane::other) // EXPECT: warning assoc-action-ignored: {{onDelete 'CASCADE' of 'foreign_key\(Crane::other\)' has no effect: it is written again, and the last one wins; 'RESTRICT' stays}}
              .references(&Dock::id)
              .on_delete.cascade()
              .on_delete.restrict_(),
          foreign_key(&Crane::twice).references(&Dock::id),
          foreign_key(&Crane::twice).references(&Dock::id)), // EXPECT: warning assoc-duplicate: {{'foreign_key\(Crane::twice\)' repeats .* the constraint is made twice}}
      make_table("place", make_column("row", &Place::row),
                 make_column("seat", &Place::seat),
                 primary_key(&Place::row, &Place::seat)),
      make_table(
          "ticket", make_column("id", &Ticket::id, primary_key()),
          make_column("row", &Ticket::row),
          make_column("place", &Ticket::place),
          foreign_key(&Ticket::row).references(&Place::row), // EXPECT: error assoc-composite-key: {{'row' covers only 'row' of the primary key '\(row, seat\)' of Place; every write}}
          foreign_key(&Ticket::place).references(&Bare::id)), // NOTE: 'foreign_key(Ticket::place)' needs it
      make_table("bare", make_column("id", &Bare::id))); // EXPECT: error assoc-no-primary-key: 'Bare' takes part in associations and has no primary key
}
