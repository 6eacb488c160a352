// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "house/db.h"

/// A number that may be missing.
struct Number {
  int value;
};
template <> struct house::Nullable<Number> : std::true_type {};

struct Customer {
  int id;
  std::string email;
};
struct Order {
  int id, customer;
  std::optional<int> voucher;
  Number friend_, other;
};
struct Voucher {
  std::string code;
};

extern const char *const orders; // in Shop.cpp
