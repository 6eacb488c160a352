// SPDX-License-Identifier: Apache-2.0
#include "tables.h"

const house::orm::Table Harbour("Harbour");

void associateHarbour() {
  house::orm::links_many(Harbour, Boat, {.foreignKey = "harbourId"}); // NOTE: 'Harbour.hasMany(Boat)' uses 'harbourId'
  house::orm::unrelated(Boat, Harbour);
  Harbour.across(Sailor, {.through = "Pilots"}); // EXPECT: error assoc-through-mismatch: 'Harbour.belongsToMany(Sailor)' goes through 'Pilots', but 'Sailor.belongsToMany(Harbour)' through 'PilotsOf'
}
