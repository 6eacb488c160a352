// SPDX-License-Identifier: Apache-2.0
// Builds the keys and pairs that TinyORM makes of its models.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_TINYORM_BUILDER_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_TINYORM_BUILDER_H

#include "checks/model/Model.h"

#include <map>
#include <string_view>

namespace assoc::tinyorm {

inline constexpr const char *Dialect = "tinyorm";

/// "StockItem" gives "stock_item", "HTTPLog" "httplog".
std::string snake(std::string_view Name);

/// Blueprint::createIndexName (src/orm/schema/blueprint.cpp), of a connection
/// without prefix: boats_home_id_foreign.
std::string indexName(const std::string &Table, const NameList &Columns,
                      const char *Kind);

class Builder {
public:
  explicit Builder(Model &M) : M(M) {}
  void run();

private:
  // Migrations.cpp
  void migrate();
  void complete(MigrationFact &F) const;

  // Relations.cpp
  void nameTable(Index E);
  void readKey(Index I);
  void readJunction(Index I);
  void makeKey(Index I);
  void guessName(Index I);
  void pairRest();
  Index junction(Index I, const Placed<SharedText> &Table);
  std::optional<std::string> primaryKey(Index E) const;
  std::optional<std::string> keyTo(Index E) const;
  /// Fills To with what was written, or with the default; false: unknown.
  bool fill(NameList &To, const Value &Written,
            std::optional<std::string> Default);

  bool isOurs(const Association &A) const { return A.Fact.Dialect == Dialect; }

  Model &M;
  std::map<std::string, Index> Tables; ///< entities by table
  std::vector<std::pair<Index, MigrationFact>> Constraints; ///< by holder
};

} // namespace assoc::tinyorm

#endif
