// SPDX-License-Identifier: Apache-2.0
// Where the boxes and edges of a diagram stand, in units of a twelfth of a line
// of text or so. It is done here, once, so that a report is the same bytes
// everywhere and nothing has to be installed to see it.
#ifndef ASSOC_CHECKS_SCHEMA_LAYOUT_LAYOUT_H
#define ASSOC_CHECKS_SCHEMA_LAYOUT_LAYOUT_H

#include "checks/schema/Diagram.h"
#include "checks/schema/layout/Layered.h"

namespace assoc {

struct BoxPlace {
  Point At;
  Size Is;
  /// Positions in Table::Columns, in their order; of a wide table, the keys
  /// first of all.
  std::vector<std::size_t> Rows;
  std::size_t Hidden = 0; ///< columns that have no row
};

struct GroupPlace {
  Point At;
  Size Is;
};

struct Layout {
  std::vector<BoxPlace> Boxes;           ///< of Diagram::Boxes
  std::vector<std::vector<Point>> Edges; ///< from holder to parent
  std::vector<GroupPlace> Groups;        ///< of Diagram::Groups
  Size All;

  static constexpr int Header = 28, Row = 18, Foot = 6;
};

Layout layoutOf(const Schema &S, const Diagram &D);

} // namespace assoc

#endif
