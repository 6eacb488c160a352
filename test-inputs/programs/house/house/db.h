// SPDX-License-Identifier: Apache-2.0
// A library for tables, as it might have been written in the house.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>

namespace house {

template <class T> struct Nullable : std::false_type {};

enum class Do { Nothing, Cascade, Orphan, Restrict };

struct Constraint {};
inline Constraint primary() { return {}; }
inline Constraint required() { return {}; }
inline Constraint unique() { return {}; }
inline Constraint comment(const char *) { return {}; }
template <class... Members> Constraint primaryOver(Members...) { return {}; }

template <class M, class... Constraints>
std::tuple<const char *, M, Constraints...> column(const char *name, M member,
                                                   Constraints... rest) {
  return {name, member, rest...};
}

struct Key {};
template <class M, class R> Key key(M, R, Do = Do::Nothing) { return {}; }

template <class T> struct Table {
  const char *name;
  template <class M, class... Constraints>
  Table with(const char *, M, Constraints...) const {
    return *this;
  }
};
template <class T, class... Parts> Table<T> table(const char *name, Parts...) {
  return {name};
}

} // namespace house
