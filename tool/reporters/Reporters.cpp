// SPDX-License-Identifier: Apache-2.0
// The list of formats.
#include "tool/reporters/Reporter.h"

namespace assoc {

#define ASSOC_REPORTER(NAME) extern const Reporter NAME;
#include "tool/reporters/Reporters.def"

const std::vector<const Reporter *> &allReporters() {
  static const std::vector<const Reporter *> All = {
#define ASSOC_REPORTER(NAME) &NAME,
#include "tool/reporters/Reporters.def"
  };
  return All;
}

} // namespace assoc
