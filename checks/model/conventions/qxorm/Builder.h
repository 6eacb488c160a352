// SPDX-License-Identifier: Apache-2.0
// Builds the tables, keys and pairs that QxOrm makes of its classes.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_QXORM_BUILDER_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_QXORM_BUILDER_H

#include "checks/model/Model.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace assoc::qxorm {

inline constexpr const char *Dialect = "qxorm";

/// "a|b" gives a and b: how QxOrm writes names and types of several columns.
NameList split(std::string_view Text);

/// The normal form of the column that QxOrm makes for a C++ type.
std::string columnType(std::string_view Cpp);

/// "blog.posts" is a table of the schema blog.
void setTable(Entity &E, const std::string &Name);

/// The column that setSoftDelete() adds to the table; no member of the class.
bool isSoftDelete(const ColumnFact &C);

class Builder {
public:
  explicit Builder(Model &M) : M(M) {}
  void run();

private:
  // Tables.cpp
  void nameTable(Index E);
  void dropRepeated(Index E);
  void makeColumns(Index E);
  void makeKey(Index I);
  NameList idTypes(Index E) const;

  // Relations.cpp
  void readKey(Index I);
  void nameColumns();
  void readInverse(Index I);
  void readJunction(Index I);
  void makeJunctionKey(Index I, Index End, const NameList &Columns);
  void pairOneToOnes();
  void markAmbiguous();
  std::vector<Index> inherited() const;

  bool isOurs(const Association &A) const { return A.Fact.Dialect == Dialect; }

  Model &M;
  std::map<Index, std::vector<Index>> Owned; ///< associations by source
  std::map<std::string, Index> Junctions;    ///< by table
  std::map<std::string, Index> Classes;      ///< by table
  /// The columns of the keys and members that an entity has, by their names.
  std::map<std::pair<Index, std::string>, NameList> Named;
};

} // namespace assoc::qxorm

#endif
