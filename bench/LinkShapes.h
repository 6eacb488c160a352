// SPDX-License-Identifier: Apache-2.0
// Programs made of thin air, for the benchmark of link and rules.
#ifndef ASSOC_BENCH_LINKSHAPES_H
#define ASSOC_BENCH_LINKSHAPES_H

#include "checks/facts/Facts.h"

#include <string>
#include <vector>

namespace assoc::bench {

/// The facts of one shape; what Size counts depends on it.
struct Shape {
  const char *Name;
  const char *Counts; ///< what Size is: "associations", "tables"
  std::vector<Facts> (*Make)(unsigned Size);
};

const std::vector<Shape> &allShapes();

} // namespace assoc::bench

#endif
