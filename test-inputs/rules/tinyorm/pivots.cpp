// SPDX-License-Identifier: Apache-2.0
// A pivot table that takes anything; a table that depends on a condition.
// LEVEL: remark
#include <orm/tiny/relations/pivot.hpp>
#include <tom/migration.hpp>

using Orm::Tiny::Model;
using Orm::Tiny::Relations::Pivot;
bool condition();

class Sailor;
class Boat final : public Model<Boat, Sailor, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Boat, Sailor>> crew() { return belongsToMany<Sailor>({}, {}, {}, {}, {}, "crew"); } // EXPECT: warning assoc-through-nullable-key: the key 'boat_id' of the junction boat_sailor can be NULL; rows that lead nowhere and duplicates of them are possible; write allowNull = false on both keys // EXPECT: remark assoc-through-not-unique: the junction boat_sailor has no primary or unique key over '(boat_id, sailor_id)', so that the same pair can be stored twice and is then read twice; make the two keys unique

private:
  QHash<QString, RelationVisitor> u_relations{{"crew", [](auto &v) { v(&Boat::crew); }}};
};
class Sailor final : public Model<Sailor, Boat, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Sailor, Boat>> boats() { return belongsToMany<Boat>(); }
  std::unique_ptr<BelongsTo<Sailor, Boat>> own() { return belongsTo<Boat>("own_id", "id", "own"); } // EXPECT: remark assoc-unpaired: 'belongsTo Sailor::own' is declared on this side only: there is no hasMany of Sailor in Boat or hasOne of Sailor in Boat; TinyORM does not need the other side; declare it over the same key

private:
  QHash<QString, RelationVisitor> u_relations{
      {"boats", [](auto &v) { v(&Sailor::boats); }},
      {"own", [](auto &v) { v(&Sailor::own); }}};
};

using Migrations::Blueprint;
using Migrations::Schema;

void up() {
  Schema::create("boats", [](Blueprint &table) { table.id(); });
  Schema::create("sailors", [](Blueprint &table) {
    table.id();
    if (condition())
      table.foreignId("own_id").constrained("boats");
  });
  Schema::create("boat_sailor", [](Blueprint &table) {
    table.foreignId("boat_id").nullable().index().constrained();
    table.foreignId("sailor_id").index().constrained();
  });
}
