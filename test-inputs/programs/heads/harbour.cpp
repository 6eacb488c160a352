#include "names.h"

static constexpr assoc::Model Harbour("Harbour");

void associateHarbour() {
  Boat.hasMany(Harbour); // EXPECT: warning assoc-unpaired
}
