// SPDX-License-Identifier: Apache-2.0
// Builds the tables, keys and pairs that Wt::Dbo makes of its classes.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_WTDBO_BUILDER_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_WTDBO_BUILDER_H

#include "checks/model/Model.h"

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace assoc::wtdbo {

inline constexpr const char *Dialect = "wt-dbo";

/// The name of a relation: what both sides must share. Wt takes a leading '>'
/// away; it says that the name is the column.
struct JoinName {
  std::string Id;   ///< equal where the names are, read or not
  std::string Text; ///< without '>'
  bool Known = false, Literal = false;
};

/// A column of a primary key, seen from those that refer to it.
struct KeyColumn {
  std::string Name, Type;
};

/// Nothing: it cannot be read.
using Key = std::optional<std::vector<KeyColumn>>;

struct ColumnType {
  std::string Normal; ///< normal form; empty: unknown
  Effective<bool> AllowNull;
};
/// What sql_value_traits<C++ type>::type() says.
ColumnType columnType(const AttributeFact &Attribute);

/// Of the actions or-ed together Wt takes the first of CASCADE, SET NULL and
/// RESTRICT.
Placed<Action> chosen(const Few<Value> &Actions, Index By);

class Builder {
public:
  explicit Builder(Model &M) : M(M) {}
  void run();

private:
  // Tables.cpp
  void nameTables();
  void joinStores();
  void makeColumns(Index E);
  void addFields(Index E);
  const Key &keyOf(Index E);
  Key readKey(Index E);
  /// The columns that a key called Name gets for the primary key of Parent.
  Key referring(Index Parent, const JoinName &Name);
  std::string fullName(Index E) const;
  std::string store(Index E) const;

  // Relations.cpp
  JoinName nameOf(const Association &A) const;
  void readOwner(Index I);
  void makeKeys(Index E);
  void pairInverses();
  void noteUnreadable();
  bool isOpen(Index I) const;
  void noteOpen();
  std::vector<Index> openBetween(Index Source, Index Target);
  std::string spelledName(const Association &A) const;
  void link(Index I, Index J);
  std::vector<Index> contradicting(Index I);
  void findMisnamed();
  void findContradictions();

  // Junctions.cpp
  void readJunction(Index I);
  void makeJunctions();
  void makeJunction(Index Junction, Index I);
  std::string indexName(Index Junction, Index End, Index Side) const;
  Key joinIds(Index E, const Value &JoinId);
  void noteClasses();
  void noteSides();
  Index otherSide(Index I) const;

  bool isOurs(const Association &A) const { return A.Fact.Dialect == Dialect; }

  Model &M;
  std::map<Index, Key> Keys;
  std::set<Index> Reading; ///< keys that are being read: a cycle
  std::vector<std::string> Stores;
  std::map<Index, std::vector<Index>> Owned; ///< associations by source
  std::map<std::pair<std::string, std::string>, Index> Junctions, Classes;
  /// What has no other side, by source and target.
  std::map<std::pair<Index, Index>, std::deque<Index>> Open;
  /// The many-to-manys of each junction and source, in the order of Owned.
  std::map<std::pair<Index, Index>, std::vector<Index>> Sides;
};

} // namespace assoc::wtdbo

#endif
