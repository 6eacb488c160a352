// SPDX-License-Identifier: Apache-2.0
#include "models.h"

namespace shop {

void associateOrders() {
  Order.belongsTo(Customer);

  Order.belongsToMany(Product, {.through = OrderLine});
  // EXPECT@-1: error assoc-through-mismatch: 'OrderItems'
}

} // namespace shop
