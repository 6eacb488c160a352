// SPDX-License-Identifier: Apache-2.0
// Names that are used twice, classes and members that are not there.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Dock {
  int id, number;
};
struct Crane {
  int id, dock, pier, numbr;
};
struct Use {
  int crane;
};
struct Pier {
  int id;
};

auto storage = make_storage(
    "cranes.db",
    make_table("dock", make_column("id", &Dock::id, primary_key())),
    make_table(
        "crane", make_column("id", &Crane::id, primary_key()), // NOTE@-1: 'Crane' takes the table here
        make_column("dock_id", &Crane::dock), // NOTE: 'dock' is declared here
        make_column("dock_id", &Crane::pier), // EXPECT: error assoc-column-clash: 'dock' and 'pier' of Crane are on one column 'dock_id'
        make_column("number", &Crane::numbr),
        foreign_key(&Crane::pier).references(&Pier::id), // EXPECT: error assoc-unknown-target: {{'Pier', the target of 'foreign_key\(Crane::pier\)', is no entity of this program; sync_schema\(\) does not compile}}
        foreign_key(&Crane::numbr).references(&Dock::number)), // EXPECT: error assoc-referenced-key-missing: {{'number' references Dock.number, which does not exist; sync_schema\(\) throws "Column not found"}}
    make_table("crane", make_column("crane_id", &Use::crane))); // EXPECT: error assoc-table-clash: {{'Use' and 'Crane' are both mapped to the table 'crane'; only the first of the two tables is created}}
