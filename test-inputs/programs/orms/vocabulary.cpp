// SPDX-License-Identifier: Apache-2.0
// The vocabulary's models of these names: their other sides are here, not in
// what other ORMs declare.
#include <assoc/model.h>

namespace schema {
using namespace assoc;

constexpr Model Harbour("Harbour", {}, {.tableName = "harbour"});
constexpr Model Boat("Boat", {}, {.tableName = "boat"});

void associate() {
  Harbour.hasMany(Boat); // EXPECT: warning assoc-unpaired: there is no Boat.belongsTo(Harbour)
}
} // namespace schema
