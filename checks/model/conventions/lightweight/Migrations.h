// SPDX-License-Identifier: Apache-2.0
// Lightweight: the tables of migrations, beside the records that read them.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_LIGHTWEIGHT_MIGRATIONS_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_LIGHTWEIGHT_MIGRATIONS_H

#include "checks/model/conventions/migrations/Tables.h"

namespace assoc::lightweight {

inline constexpr const char *Dialect = "lightweight";

/// After records and their relations are complete: what migrations say of the
/// tables of records counts, and tables that have none become entities.
class Migrations {
public:
  explicit Migrations(Model &M) : M(M) {}
  void run();

private:
  // Operations.cpp
  Index entity(const std::string &Id) const;
  void resolve(Value &Table) const;
  void complete(MigrationFact F, std::vector<MigrationFact> &To) const;
  void expand(const MigrationFact &Create, Index Record,
              std::vector<MigrationFact> &To) const;

  void merge(Entity &E, const MigratedTable &T, bool Clear) const;
  void constrain(MigratedTable &T, const std::vector<Index> &Records,
                 bool Clear);
  void alignTypes();
  bool isSame(const ForeignKey &K, const MigrationFact &F) const;

  Model &M;
  /// Keys that are constraints of no BelongsTo, by their holders.
  std::vector<std::pair<Index, MigrationFact>> Constraints;
  /// Migrations change tables that none of them creates.
  bool SomePreexist = false;
};

} // namespace assoc::lightweight

#endif
