// SPDX-License-Identifier: Apache-2.0
// NOLINT comments, for the hosts that do not know them themselves.
#ifndef ASSOC_CHECKS_RULES_SUPPRESS_H
#define ASSOC_CHECKS_RULES_SUPPRESS_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

#include <compare>

namespace assoc {

/// A place in a file, in the order of the text.
struct Spot {
  unsigned Line = 0, Column = 0;

  explicit Spot(const Location &Where)
      : Line(Where.Line), Column(Where.Column) {}
  Spot(unsigned Line, unsigned Column) : Line(Line), Column(Column) {}
  auto operator<=>(const Spot &) const = default;
};

/// The comment is for what begins here in its file, whatever rules it names.
struct Span {
  explicit Span(const SuppressionFact &S);
  Spot First, Last;
};

bool covers(const SuppressionFact &S, const Location &Where);

/// Takes out what a NOLINT comment covers, and returns it.
std::vector<Finding> suppress(const Model &M, std::vector<Finding> &Findings);

} // namespace assoc

#endif
