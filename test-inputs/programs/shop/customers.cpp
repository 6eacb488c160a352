// SPDX-License-Identifier: Apache-2.0
#include "models.h"

namespace shop {

void associateCustomers() {
  Customer.hasMany(Address, {.onDelete = "CASCADE"});
  Address.belongsTo(Customer);

  Customer.hasMany(Order, {.onDelete = "RESTRIC"});
  // EXPECT@-1: error assoc-invalid-action
  Customer.hasMany(Review);
  // EXPECT@-1: warning assoc-unpaired
}

} // namespace shop
