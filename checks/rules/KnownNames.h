// SPDX-License-Identifier: Apache-2.0
// The names that associations and keys may refer to.
#ifndef ASSOC_CHECKS_RULES_KNOWNNAMES_H
#define ASSOC_CHECKS_RULES_KNOWNNAMES_H

#include "checks/model/Model.h"
#include "checks/rules/Wording.h"

#include <map>
#include <optional>
#include <unordered_set>

namespace assoc {

/// What there is to refer to, worked out when it is first asked for.
class KnownNames {
public:
  explicit KnownNames(const Model &M) : M(M) {}

  /// Names of entities that A may have meant, for did-you-mean: of tables,
  /// where A is a constraint.
  const NameList &names(const Association &A);

  /// As they may be written, with and without their schemas.
  struct TableNames {
    NameList List;
    std::unordered_set<std::string> Plain, InSchema; ///< "s.t" and ".t"
    bool Unread = false, UnreadSchema = false;
  };
  const TableNames &tables();

  Patience Asked;

private:
  const Model &M;
  /// By dialect, of tables or not.
  std::map<std::pair<std::string, bool>, NameList> Names;
  std::optional<TableNames> Tables;
};

} // namespace assoc

#endif
