#include "names.h"

static constexpr assoc::Model Anchor("Anchor");

// Only with the right headers.
void associateBoats() {
  if constexpr (isText<std::string>)
    Boat.hasMany(Anchor, {.foreignKey = "boatId"}); // NOTE: uses 'boatId'
  Anchor.belongsTo(Boat, {.foreignKey = "shipId"});
  // EXPECT@-1: error assoc-foreign-key-mismatch
}
