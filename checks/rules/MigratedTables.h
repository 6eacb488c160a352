// SPDX-License-Identifier: Apache-2.0
// What migrations have made, as the rules about it ask.
#ifndef ASSOC_CHECKS_RULES_MIGRATEDTABLES_H
#define ASSOC_CHECKS_RULES_MIGRATEDTABLES_H

#include "checks/rules/Keys.h"

#include <unordered_map>
#include <unordered_set>

namespace assoc {

class MigratedTables {
public:
  explicit MigratedTables(const Model &M);

  /// Migrations make tables, all of them were read, and none makes that of E.
  bool lack(const Entity &E) const;
  void reportLack(const Entity &E, Findings &Out) const;
  /// Reports keys of a many-to-many that its pivot table lacks.
  void checkPivot(const Association &A, Findings &Out) const;
  /// Some migration of the dialect makes a foreign key.
  bool haveKeys(const std::string &Dialect) const {
    return of(Dialect).HasKeys;
  }
  /// Points to where the table of E is created.
  void note(Finding &F, const Entity &E) const;

private:
  struct Made {
    NameList Tables;                       ///< in the order of the entities
    std::unordered_set<std::string> Names; ///< the same
    std::unordered_map<std::string, const MigrationFact *>
        Steps; ///< that create
    bool HasUnread = false, HasKeys = false;
    /// Some are tables of models. Where none is, those come from elsewhere.
    bool OfModels = false;
  };
  const Made &of(const std::string &Dialect) const;

  const Model &M;
  std::unordered_map<std::string, Made> Dialects;
};

/// The constraint over these columns, or null.
const ForeignKey *constraintOf(const Model &M, Index Holder,
                               const NameList &Columns);

/// The columns that migrations make.
NameList namesOfMade(const Entity &E);

/// The two sides already contradict each other, so that one of them does not
/// fit the migrations.
bool saysOtherwise(const Model &M, const Association &A);

/// "; did you mean 'boats'?", or nothing.
std::string didYouMean(const std::optional<std::string> &Meant);

/// Moves a finding to the name that it is about, where that was written.
void placeAt(Finding &F, const Value &Written);

} // namespace assoc

#endif
