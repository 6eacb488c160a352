// SPDX-License-Identifier: Apache-2.0
// Entities of code that is kept at several levels of strictness.
// PATHS: matter
#pragma once
#include <assoc/model.h>

namespace levels {

inline constexpr assoc::Model User("User");
inline constexpr assoc::Model Post("Post");
inline constexpr assoc::Model Draft("Draft");
inline constexpr assoc::Model Note("Note");
inline constexpr assoc::Model Badge("Badge");

} // namespace levels
