// SPDX-License-Identifier: Apache-2.0
// The database that the declarations imply, ready to be written down: plain
// values that need no Model beside them, so that they can be read back from
// `schema --format=json` and out of a database.
#ifndef ASSOC_CHECKS_SCHEMA_SCHEMA_H
#define ASSOC_CHECKS_SCHEMA_SCHEMA_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

namespace assoc {

struct TableColumn {
  std::string Name;
  /// Normal form (checks/model/Types.h); empty: unknown. What was read out of a
  /// database is raw("...").
  std::string Type;
  bool Nullable = true, PrimaryKey = false, Unique = false;
  bool AutoIncrement = false;
  /// Where an INSERT leaves it out, it gets a value all the same.
  bool HasDefault = false;
  /// All that was written about it could be read.
  bool Complete = true;
  std::optional<std::string> Default; ///< as written in the code
  Location Where; ///< its declaration, where it has one of its own
};

/// Who said an action of a key.
struct ActionOrigin {
  Provenance From = Provenance::Unset;
  std::size_t By = None; ///< position in Schema::Associations; None: none did
};

/// A foreign key that is a constraint.
struct TableKey {
  std::string Name; ///< that the ORM gives it; empty: the database chooses one
  NameList Columns;
  std::string RefTable, RefSchema;
  NameList RefColumns;
  Action OnDelete = Action::NoAction, OnUpdate = Action::NoAction;
  ActionOrigin DeleteFrom, UpdateFrom;
  /// That use it: positions in Schema::Associations; the first fixed it.
  std::vector<std::size_t> Associations;
  bool Immediate = false; ///< not deferred, although the ORM defers its keys
  Location Where;         ///< what set the key
};

struct Table {
  std::string Name, Schema; ///< Schema empty: the default one
  std::string Entity;       ///< its name; a junction: the junction's name
  std::string Dialect;      ///< of the ORM; empty: read out of a database
  std::string Namespace;    ///< of the entity in the code: "shop::stock"
  bool Junction = false;
  /// There are no columns and keys besides these.
  bool Complete = true;
  std::vector<TableColumn> Columns;
  NameList PrimaryKey;
  std::vector<TableKey> ForeignKeys;
  std::vector<TableIndex> Uniques;   ///< single columns too
  std::vector<TableIndex> Indexes;   ///< that are not unique
  std::vector<std::size_t> Findings; ///< about the table: among those given
  Location Where;                    ///< the entity, or what makes the junction

  /// "blog.posts", or the name alone in the default schema.
  std::string qualified() const;
  const TableColumn *column(std::string_view Name) const;
};

/// "blog.posts", or the name alone.
std::string qualifiedName(std::string_view Schema, std::string_view Name);

/// An action of an association, and who said so.
struct KeptAction {
  std::optional<Action> Val; ///< nothing: it cannot be read
  Provenance From = Provenance::Unset;
};

/// One declared side of a relationship.
struct SchemaAssociation {
  AssociationKind Kind = AssociationKind::BelongsTo;
  std::string Source, Target; ///< entities; Target: as written if unknown
  /// Positions in Schema::Tables; None: it is no table of the program.
  std::size_t SourceTable = None, TargetTable = None, ThroughTable = None;
  std::string Alias, Through, Dialect;
  NameList ForeignKey, OtherKey;
  std::string Holder; ///< entity; empty: many-to-many, or unknown
  std::size_t HolderTable = None;
  std::size_t Pair = None; ///< position in Schema::Associations
  /// Nothing is declared on the other side, where the ORM could have it.
  bool OneSided = false;
  KeptAction OnDelete, OnUpdate;
  std::vector<std::size_t> Findings; ///< about it: among those given
  Location Where;
};

struct Schema {
  std::vector<Table> Tables; ///< in order of declaration
  std::vector<SchemaAssociation> Associations;
  /// Positions in Tables; parents before holders, or where a cycle of keys does
  /// not allow that, as declared.
  std::vector<std::size_t> CreationOrder;
  /// Of a part (checks/schema/Select.h): the tables that are not in it.
  std::vector<std::string> LeftOut;

  /// Position of a table; None: there is no such table.
  std::size_t find(std::string_view Schema, std::string_view Name) const;
};

/// Found: what the rules say of the Model.
Schema deriveSchema(const Model &M, const std::vector<Finding> &Found = {});

/// Depth first over the keys, parents before holders, in the order of
/// declaration. Parents: of each table. With a cycle no order does, and the
/// declared one stays.
std::vector<std::size_t>
creationOrder(const std::vector<std::vector<std::size_t>> &Parents);

} // namespace assoc

#endif
