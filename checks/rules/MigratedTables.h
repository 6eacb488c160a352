// SPDX-License-Identifier: Apache-2.0
// What migrations have made, as the rules about it ask.
#ifndef ASSOC_CHECKS_RULES_MIGRATEDTABLES_H
#define ASSOC_CHECKS_RULES_MIGRATEDTABLES_H

#include "checks/rules/Keys.h"

namespace assoc {

/// Names of the tables that migrations of a dialect make.
std::vector<std::string> migratedTables(const Model &M,
                                        std::string_view Dialect);

/// Migrations make tables, all of them were read, and none makes that of E.
bool lacksMigration(const Model &M, const Entity &E);

/// Some migration of the dialect makes a foreign key.
bool hasConstraints(const Model &M, std::string_view Dialect);

/// The constraint over these columns, or null.
const ForeignKey *constraintOf(const Model &M, Index Holder,
                               const std::vector<std::string> &Columns);

/// The two sides already contradict each other, so that one of them does not
/// fit the migrations.
bool saysOtherwise(const Model &M, const Association &A);

/// Points to where the table of E is created.
void noteTable(const Model &M, Finding &F, const Entity &E);

/// "; did you mean 'boats'?", or nothing.
std::string didYouMean(const std::optional<std::string> &Meant);

/// Moves a finding to the name that it is about, where that was written.
void placeAt(Finding &F, const Value &Written);

/// Reports a table that no migration creates.
void checkMigratedTable(const Model &M, const Entity &E, Findings &Out);

/// Reports keys of a many-to-many that its migrated pivot table lacks.
void checkPivotKeys(const Model &M, const Association &A, Findings &Out);

} // namespace assoc

#endif
