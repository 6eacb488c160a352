// SPDX-License-Identifier: Apache-2.0
#include "sailor.h"
#include "boat.h"

std::unique_ptr<Sailor::BelongsToMany<Sailor, Boat>> Sailor::boats() {
  return belongsToMany<Boat>("boat_sailor", "boat_id", "sailor_id"); // EXPECT: error assoc-through-keys: 'belongsToMany Sailor::boats' has 'boat_id' to its own side and 'sailor_id' to the other, but 'belongsToMany Boat::sailors' has 'boat_id' to its own side
}
