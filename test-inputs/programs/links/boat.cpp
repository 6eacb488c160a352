// SPDX-License-Identifier: Apache-2.0
#include "tables.h"

const house::orm::Table Boat("Boat");
const house::orm::Audited Sailor("Sailor");

static bool Done = house::orm::belongs(Boat, Harbour, "homeId"); // EXPECT: error assoc-foreign-key-mismatch: 'Boat.belongsTo(Harbour)' uses the key 'homeId' (written), but 'Harbour.hasMany(Boat)' uses 'harbourId' (written)

void associateBoat() {
  house::orm::links_many(Boat, Sailor); // EXPECT: warning assoc-unpaired: 'Boat.hasMany(Sailor)' is declared on this side only
  house::orm::belongs(Sailor, Harbour, "portId", "CASCAD"); // EXPECT: error assoc-invalid-action: 'CASCAD' is no action
  // EXPECT@-1: warning assoc-unpaired: 'Sailor.belongsTo(Harbour)' is declared on this side only
  Sailor.across(Harbour, {.through = "PilotsOf"}); // NOTE: 'Sailor.belongsToMany(Harbour)' goes through 'PilotsOf'
}
