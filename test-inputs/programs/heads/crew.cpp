#include "names.h"

static constexpr assoc::Model Crew("Crew");

void associateCrew() {
  Boat.hasMany(Crew); // EXPECT: warning assoc-unpaired
}
