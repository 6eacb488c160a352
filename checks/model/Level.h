// SPDX-License-Identifier: Apache-2.0
// How bad it is.
#ifndef ASSOC_CHECKS_MODEL_LEVEL_H
#define ASSOC_CHECKS_MODEL_LEVEL_H

#include <optional>
#include <string_view>

namespace assoc {

enum class Level {
  Remark,  ///< worth knowing; hidden unless asked for
  Warning, ///< very likely not what was meant
  Error,   ///< the program or the database will misbehave
};

/// "remark", "warning", "error"
const char *spelling(Level L);
std::optional<Level> parseLevel(std::string_view Text);

} // namespace assoc

#endif
