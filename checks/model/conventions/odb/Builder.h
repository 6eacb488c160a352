// SPDX-License-Identifier: Apache-2.0
// Builds the tables, keys and pairs that ODB makes of its classes.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_ODB_BUILDER_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_ODB_BUILDER_H

#include "checks/model/Model.h"

#include <map>
#include <optional>
#include <set>

namespace assoc::odb {

inline constexpr const char *Dialect = "odb";

/// A member without "m_" and without '_' at either end.
std::string publicName(std::string_view Member);

/// The name that a path of members gets: a piece that ends with a dot is a
/// member around it, the last one is the member itself, unless Literal. Every
/// other one was written and stays as it is.
std::string nameOfPath(const Value &Path, bool Literal, std::size_t Skip = 0);

struct ColumnType {
  std::string Normal; ///< normal form; empty: unknown
  bool CanBeEmpty = false;
};
ColumnType columnType(const AttributeFact &Attribute,
                      std::optional<Database> Target);

/// A data member of an object or a value.
Column columnOf(const ColumnFact &F, std::optional<Database> Target);

/// As it was written, or else the default.
Effective<bool> nullable(const Value &Written, bool Default, Index By);

/// Names of foreign keys, which are there.
void nameConstraints(Model &M);
/// Conventions::IndexName
std::string indexName(const Model &M, const Entity &E, const TableIndex &I);

class Builder {
public:
  explicit Builder(Model &M) : M(M) {}
  void run();

private:
  /// A column of a primary key, and what a key to it adds to its own name.
  struct KeyColumn {
    std::string Name, Suffix, Type;
  };

  // Tables.cpp
  void nameTable(Index E);
  void dropInherited(Index E);
  void addType(Index E);
  void makeColumns(Index E);
  void joinToBase(Index E);

  // Ids.cpp
  std::string nestedId(Index E) const;
  std::size_t idDepth(Index E) const;
  void markNestedId(Index E);
  std::vector<KeyColumn> keyOf(Index E) const;
  std::vector<Column> keyColumns(Index Parent, const std::string &Name,
                                 bool Literal) const;

  // Containers.cpp
  void makeValues(Index E, const ColumnFact &F);
  void makeJunction(Index I);
  void attachKey(Index I);
  Index makeTable(Index Owner, const Value &Table, const Value &Path,
                  Location Where);
  void addOwner(Index Table, Index Owner, const Value &Name,
                const Options &Extra, Index By);
  void addOrder(Index Table, const Options &Extra);
  void addIndex(Index Table, NameList Columns, const std::string &Part,
                const Options &Extra);
  void addPointer(Index Table, Index Target, const Value &Path, bool Literal,
                  Effective<bool> AllowNull, Placed<Action> OnDelete,
                  const Location &Where);
  bool addParts(Index Table, const Value &Class, const Value &Name,
                const char *Default, const Value &AllowNull);
  void addPartKey(Index Table, Index I, const Value &Prefix, bool CanBeEmpty);

  // Relations.cpp
  void readKind(Index I);
  void makeKey(Index I);
  void readInverse(Index I);
  void checkOptions(Index I);
  void checkElements(Index I);
  void findForgotten();
  bool isDirect(Index I) const;
  std::vector<Index> forgottenBy(Index I) const;
  Index addKey(ForeignKey K, Index By);
  Placed<Action> action(Index I) const;

  bool isMapKey(Index I) const {
    return extra(M.Associations[I].Fact.Extra, "isKey").isTrue();
  }
  bool isOurs(const Association &A) const { return A.Fact.Dialect == Dialect; }

  Model &M;
  std::map<Index, std::vector<Index>> Owned; ///< associations by source
  std::map<std::string, Index> Tables;       ///< of containers, by name
};

} // namespace assoc::odb

#endif
