// SPDX-License-Identifier: Apache-2.0
// Which part of a schema somebody wants to see.
#ifndef ASSOC_CHECKS_SCHEMA_TABLESELECTION_H
#define ASSOC_CHECKS_SCHEMA_TABLESELECTION_H

#include <string>
#include <vector>

namespace assoc {

/// Names are those of an entity (User, shop::User) or of its table (users,
/// shop.users), in their letter case.
struct TableSelection {
  /// As in RuleGlobs: "shop::*,-Audit*". Empty: all.
  std::vector<std::string> Globs;
  /// Of what Globs leaves, the tables no further than Distance from these.
  std::vector<std::string> Around;
  /// In steps over keys and associations; a many-to-many is one step, and its
  /// junction comes with its ends.
  unsigned Distance = 1;

  bool isAll() const { return Globs.empty() && Around.empty(); }
};

} // namespace assoc

#endif
