// SPDX-License-Identifier: Apache-2.0
// Places for boxes and the lines between them, in whole numbers and the same
// for the same input: no program and no library is asked.
#ifndef ASSOC_CHECKS_SCHEMA_LAYOUT_LAYERED_H
#define ASSOC_CHECKS_SCHEMA_LAYOUT_LAYERED_H

#include <cstddef>
#include <vector>

namespace assoc {

struct Point {
  int X = 0, Y = 0;
  bool operator==(const Point &) const = default;
};

struct Size {
  int Width = 0, Height = 0;
};

/// Between two boxes; FromY and ToY: where it meets them, below their tops.
struct Arc {
  std::size_t From = 0, To = 0;
  int FromY = 0, ToY = 0;
};

struct Gaps {
  int Layers, Boxes; ///< beside and below each other
};

struct Arrangement {
  std::vector<Point> At; ///< upper left corners of the boxes
  /// Of each arc, from From to To: where it passes the boxes between the two.
  std::vector<std::vector<Point>> Bends;
  Size All;
};

/// Boxes in layers from left to right, From left of To as far as cycles allow,
/// with few crossings. Every arc is between two boxes that differ.
Arrangement layered(const std::vector<Size> &Boxes,
                    const std::vector<Arc> &Arcs, Gaps G);

/// What is connected is layered; the parts, and the boxes without arcs, are
/// packed into a rectangle of a screen's shape.
Arrangement arrange(const std::vector<Size> &Boxes,
                    const std::vector<Arc> &Arcs, Gaps G);

} // namespace assoc

#endif
