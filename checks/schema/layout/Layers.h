// SPDX-License-Identifier: Apache-2.0
// The first half of a layered drawing: which box stands in which layer.
#ifndef ASSOC_CHECKS_SCHEMA_LAYOUT_LAYERS_H
#define ASSOC_CHECKS_SCHEMA_LAYOUT_LAYERS_H

#include "checks/schema/layout/Layered.h"

namespace assoc {

/// Of a picture: a screen is wider than it is high.
inline constexpr double Shape = 1.6;

struct LayerPlan {
  std::vector<std::size_t> Of; ///< each box's layer
  std::size_t Count = 0;       ///< none of them is empty
  /// Arcs that close a cycle: their To is left of their From.
  std::vector<bool> Turned;
};

LayerPlan assignLayers(const std::vector<Size> &Boxes,
                       const std::vector<Arc> &Arcs, Gaps G);

} // namespace assoc

#endif
