// SPDX-License-Identifier: Apache-2.0
#include "boat.h"
#include "sailor.h"

std::unique_ptr<Boat::BelongsToMany<Boat, Sailor>> Boat::sailors() {
  return belongsToMany<Sailor>("boat_sailor", "boat_id", "sailor_id");
}
