#include "names.h"

static constexpr assoc::Model Sail("Sail");

void associateSail() {
  Boat.hasMany(Sail); // EXPECT: warning assoc-unpaired
}
