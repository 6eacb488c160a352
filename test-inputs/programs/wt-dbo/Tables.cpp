// SPDX-License-Identifier: Apache-2.0
// The names that the rest of the program uses.
#include "Berth.h"

namespace harbour {
const char *const HarbourTable = "harbour";
const char *const BoatTable = "boat";
const std::string Tables::Crew = "boat_crew";
} // namespace harbour

const char *Wt::Dbo::dbo_traits<harbour::Berth>::surrogateIdField() {
  return nullptr;
}
