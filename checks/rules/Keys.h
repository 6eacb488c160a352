// SPDX-License-Identifier: Apache-2.0
// What the rules about keys and the tables they connect share.
#ifndef ASSOC_CHECKS_RULES_KEYS_H
#define ASSOC_CHECKS_RULES_KEYS_H

#include "checks/model/Model.h"
#include "checks/rules/Rule.h"

#include <string>
#include <vector>

namespace assoc {

/// No two rows of E can agree in Columns: its primary key or a unique key.
bool isUniqueKey(const Entity &E, const NameList &Columns);

/// A table that is nothing but two foreign keys: a junction, whether or not
/// anybody calls it one.
bool isPureJunction(const Model &M, Index E);

/// Keys, indexes or columns of E may be declared that were not read.
bool mayHideKeys(const Entity &E);

/// E has this column, and its table too, as far as that is known.
bool isMade(const Entity &E, SharedText Column);

/// A constraint that stands apart from models and columns
/// (Conventions::KeyName).
bool isConstraint(const Model &M, const Association &A);

/// "User", or "the table 'Users'" where no entity has it.
std::string parentOf(const Model &M, const ForeignKey &Key);

/// At the declaration that decides about the key: the first association over
/// it, or the column that was written by hand.
Finding &reportKey(const Model &M, Findings &Out, const ForeignKey &Key,
                   std::string Message);

/// A column of a key, as it was named: a data member, or a text (Written).
struct NamedColumn {
  std::string Name;
  const Value *Written = nullptr;
  Location Where;
};

/// The columns of A's key that the holder does not have, although A does not
/// make them.
std::vector<NamedColumn> missingColumns(const Model &M, const Association &A);

/// The table at the other end has what A takes for a key of the holder, and the
/// holder has not.
bool isOnOtherTable(const Model &M, const Association &A);

/// What the user declared as the column, or null.
const ColumnFact *declaredColumn(const Entity &E, SharedText Column);

/// What the code calls a key column; empty: it is not one column, or not known.
std::string attributeOf(const Model &M, Index Holder, const NameList &Columns);

/// Every column of the key is NOT NULL, for certain.
bool isRequired(const Model &M, const ForeignKey &Key);

/// Constraints are switched off in this call.
bool hasConstraintsOff(const Association &A);

/// The column of the parent that A means to reference; empty: unknown.
std::string wantedReference(const Model &M, const Association &A);

} // namespace assoc

#endif
