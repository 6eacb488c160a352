// SPDX-License-Identifier: Apache-2.0
#include "models.h"

namespace shop {

void associateCustomers() {
  Customer.hasMany(Address, {.onDelete = "CASCADE"});
  Address.belongsTo(Customer);

  Customer.hasMany(Order, {.onDelete = "RESTRIC"});
  // EXPECT@-1: error assoc-invalid-action: did you mean 'RESTRICT'
  // FIX@-2: RESTRICT
  Customer.hasMany(Review);
  // EXPECT@-1: warning assoc-unpaired: there is no Review.belongsTo(Customer)
  // FIX@-2: Review.belongsTo(Customer);
}

} // namespace shop
