#include "names.h"

static constexpr assoc::Model Cargo("Cargo");

void associateCargo() {
  Boat.hasMany(Cargo); // EXPECT: warning assoc-unpaired
}
