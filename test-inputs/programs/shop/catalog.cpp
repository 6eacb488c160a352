// SPDX-License-Identifier: Apache-2.0
#include "models.h"

namespace shop {

void associateCatalog() {
  Product.belongsToMany(Order, {.through = "OrderItems"});
  // NOTE@-1: goes through 'OrderItems'

  Product.belongsToMany(Category, {.through = "ProductCategories"});
  Category.belongsToMany(Product, {.through = "ProductCategories"});

  Category.hasMany(Category, {.as = "children", .foreignKey = "parentId"});
  Category.belongsTo(Category, {.as = "parent", .foreignKey = "parentId"});

  Product.hasMany(Review, {.foreignKey = {"productId", {.allowNull = false}},
                           .onDelete = "SET NULL"});
  // EXPECT@-2: error assoc-set-null-not-null: 'productId' of Review
  Review.belongsTo(Product, {.foreignKey = "productId"});
}

} // namespace shop
