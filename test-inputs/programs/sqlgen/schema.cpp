// SPDX-License-Identifier: Apache-2.0
// LEVEL: remark
#include "models.h"

void prepare() {
  using namespace sqlgen::literals;
  sqlgen::create_unique_index<"crew", Crew>("boat"_c, "sailor"_c);
  sqlgen::create_index<"crew_sailor", Crew>("sailor"_c);
}
