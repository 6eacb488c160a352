// SPDX-License-Identifier: Apache-2.0
// The models of a small shop.
#ifndef SHOP_MODELS_H
#define SHOP_MODELS_H

#include <assoc/model.h>

namespace shop {

using namespace assoc;

inline constexpr Model Customer("Customer", {
    {"email", {.type = STRING(80), .allowNull = false, .unique = true}},
    {"name", STRING},
});
inline constexpr Model Address("Address", {
    {"street", STRING},
    {"city", STRING},
});
inline constexpr Model Order("Order", {
    {"placedAt", DATE},
    {"total", {.type = DECIMAL(10, 2), .allowNull = false}},
});
inline constexpr Model OrderLine("OrderLine", {
    {"quantity", {.type = INTEGER, .allowNull = false}},
});
inline constexpr Model Product("Product", {
    {"sku", {.type = STRING(20), .allowNull = false, .unique = true}},
    {"title", STRING},
});
inline constexpr Model Category("Category", {{"title", STRING}});
inline constexpr Model Review("Review", {{"stars", INTEGER}});

} // namespace shop

#endif
