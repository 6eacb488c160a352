// SPDX-License-Identifier: Apache-2.0
// What was written about a column, wherever it was.
#ifndef ASSOC_CHECKS_FACTS_ATTRIBUTE_H
#define ASSOC_CHECKS_FACTS_ATTRIBUTE_H

#include "checks/facts/Value.h"

namespace assoc {

/// What a column says it references by hand: a table's name or an entity.
struct ReferenceFact {
  Value Table;
  SharedText Entity; ///< symbol, or empty
  Value Key;

  bool isWritten() const { return Table.isWritten() || !Entity.empty(); }
  auto operator<=>(const ReferenceFact &) const = default;
};

/// The properties of a column, wherever they were written: on the entity or
/// inside an association's key.
struct AttributeFact {
  bool Written = false;
  Value Name;         ///< the name in the code (Sequelize's attribute)
  Value Field;        ///< the name in the database, where it differs
  Value Type;         ///< as vocabulary.md spells types: "STRING(80)"
  SharedText CppType; ///< canonical C++ type of the member, if it has one
  Value AllowNull, PrimaryKey, AutoIncrement, Unique, Default;
  Value Index; ///< an index of this column alone: "true", or its name
  ReferenceFact References;
  Few<Value> OnDelete, OnUpdate; ///< more than one where combined
  Rare<Options> Extra;
  Rare<BracesFact> Braces; ///< of its properties
  Location Where;

  auto operator<=>(const AttributeFact &) const = default;
};

} // namespace assoc

#endif
