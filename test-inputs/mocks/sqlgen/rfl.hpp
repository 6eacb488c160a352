// SPDX-License-Identifier: Apache-2.0
// The smallest part of reflect-cpp that sqlgen's declarations need.
#pragma once
#include <array>
#include <cstddef>

namespace rfl {
namespace internal {
template <std::size_t N> struct StringLiteral {
  constexpr StringLiteral(const char (&Text)[N]) {
    for (std::size_t I = 0; I < N; ++I)
      arr_[I] = Text[I];
  }
  std::array<char, N> arr_{};
};
} // namespace internal

template <class T> struct Flatten {
  T value_;
};
template <internal::StringLiteral _name, class T> struct Rename {
  T value_;
};
} // namespace rfl
