// The library headers that all sources begin with, behind a guard.
#ifndef NAMES_H
#define NAMES_H

#include <cstddef>
#include <stdlib.h>
#include <string>
#include <type_traits>

#include <assoc/model.h>

template <class T> constexpr bool isText = std::is_same_v<T, std::string>;
inline constexpr assoc::Model Boat("Boat");

#endif
