// SPDX-License-Identifier: Apache-2.0
// Another database of the same program: tables of its own, of a class that the
// fleet has too.
#include "Fleet.h"

using namespace sqlite_orm;

struct Entry {
  int id;
  std::string boat;
  int author;
};

auto openLog() {
  return make_storage(
      "log.db",
      make_table("known_boat", make_column("id", &Boat::id, primary_key())),
      make_table("entry", make_column("id", &Entry::id, primary_key()),
                 make_column("boat_id", &Entry::boat), // NOTE: 'boat_id' is declared here
                 make_column("author_id", &Entry::author),
                 foreign_key(&Entry::boat).references(&Boat::id), // EXPECT: error assoc-foreign-key-type: 'boat_id' of Entry is TEXT, but references Boat.id, which is INTEGER
                 foreign_key(&Entry::author).references(&Sailor::id)));
}

void note() { openFleet("fleet.db"); }
