// SPDX-License-Identifier: Apache-2.0
#include "Shop.h"

namespace {
auto toCustomer() {
  return house::key(&Order::customer, &Customer::id, house::Do::Orphan); // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'customer_id' of Order, which is NOT NULL
}
} // namespace

const auto table = house::table<Order>(
    orders, house::column("id", &Order::id, house::primary()),
    house::column("customer_id", &Order::customer, house::required()), // NOTE: 'customer_id' is declared here
    house::column("voucher", &Order::voucher),
    house::column("friend_id", &Order::friend_),
    house::column("other_id", &Order::other, house::required()),
    toCustomer(),
    house::key(&Order::friend_, &Customer::id, house::Do::Orphan),
    house::key(&Order::other, &Customer::id),
    house::key(&Order::voucher, &Voucher::code)); // EXPECT: error assoc-foreign-key-type: 'voucher' of Order is INTEGER, but references Voucher.code, which is TEXT
