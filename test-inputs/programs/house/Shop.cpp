// SPDX-License-Identifier: Apache-2.0
#include "Shop.h"

const char *const orders = "orders";

const auto customers = house::table<Customer>(
    "customers", house::column("id", &Customer::id, house::primary()),
    house::column("email", &Customer::email, house::unique(),
                  house::comment("where to write to")));

const auto vouchers = house::table<Voucher>("vouchers")
                          .with("code", &Voucher::code, house::primary());
