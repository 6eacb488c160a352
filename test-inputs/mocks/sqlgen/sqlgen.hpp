// SPDX-License-Identifier: Apache-2.0
// The smallest sqlgen that its users' declarations compile with. What it
// asserts of keys at compile time is left out, so that rules can be tried.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <rfl.hpp>
#include <string>

namespace sqlgen {
inline constexpr bool auto_incr = true;

template <class T, bool _auto_incr = false> struct PrimaryKey {
  using ReflectionType = T;
  T value_;
};
template <class T> struct Unique {
  using ReflectionType = T;
  T value_;
};
template <class T, class _ForeignTableType,
          rfl::internal::StringLiteral _col_name>
struct ForeignKey {
  using ReflectionType = T;
  T value_;
};
template <std::size_t _size> class Varchar {
  std::string value_;
};
template <class T> using Flatten = rfl::Flatten<T>;

template <rfl::internal::StringLiteral _name,
          rfl::internal::StringLiteral _alias = "">
struct Col {};
template <class ValueType> struct CreateTable {};
template <class T> inline constexpr CreateTable<T> create_table{};
struct CreateIndex {};
template <rfl::internal::StringLiteral _name, class ValueType,
          class... ColTypes>
auto create_index(const ColTypes &...) {
  return CreateIndex{};
}
template <rfl::internal::StringLiteral _name, class ValueType,
          class... ColTypes>
auto create_unique_index(const ColTypes &...) {
  return CreateIndex{};
}

namespace literals {
template <rfl::internal::StringLiteral _name> auto operator""_c() {
  return Col<_name>{};
}
} // namespace literals
} // namespace sqlgen
