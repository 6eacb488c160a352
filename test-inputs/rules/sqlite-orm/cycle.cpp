// SPDX-License-Identifier: Apache-2.0
// Rows that need each other before they exist.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Ship {
  int id, captain;
};
struct Captain {
  int id, ship;
};
struct Hen {
  int id, egg;
};
struct Egg {
  int id;
  std::optional<int> hen;
};

auto storage = make_storage(
    "ships.db",
    make_table("ship", make_column("id", &Ship::id, primary_key()),
               make_column("captain_id", &Ship::captain),
               foreign_key(&Ship::captain).references(&Captain::id)), // NOTE: 'foreign_key(Ship::captain)' makes the key 'captain_id'
    make_table("captain", make_column("id", &Captain::id, primary_key()),
               make_column("ship_id", &Captain::ship),
               foreign_key(&Captain::ship).references(&Ship::id)), // EXPECT: error assoc-required-cycle: {{Captain.ship_id -> Ship \(NOT NULL, the default\), then Ship.captain_id -> Captain}}
    // The egg first, without a hen.
    make_table("hen", make_column("id", &Hen::id, primary_key()),
               make_column("egg_id", &Hen::egg),
               foreign_key(&Hen::egg).references(&Egg::id)),
    make_table("egg", make_column("id", &Egg::id, primary_key()),
               make_column("hen_id", &Egg::hen),
               foreign_key(&Egg::hen).references(&Hen::id)));
