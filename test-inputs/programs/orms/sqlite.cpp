// SPDX-License-Identifier: Apache-2.0
// sqlite_orm's tables of these names: no key is missing, and the table of Boat
// is no clash with Wt's.
#include "Boat.h"
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

namespace client {
struct Harbour {
  int id;
};
} // namespace client

auto open() {
  return make_storage(
      "boats.db",
      make_table("harbour", make_column("id", &client::Harbour::id, primary_key())),
      make_table("boat", make_column("id", &Boat::id, primary_key()),
                 make_column("harbour_id", &Boat::harbourId), // NOTE: 'harbour_id' is declared here
                 foreign_key(&Boat::harbourId).references(&client::Harbour::id).on_delete.set_null())); // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'harbour_id' of Boat, which is NOT NULL
}
