// SPDX-License-Identifier: Apache-2.0
// Models and migrations that disagree.
// LEVEL: remark
#include <orm/tiny/relations/pivot.hpp>
#include <tom/migration.hpp>

using Orm::Tiny::Model;
using Orm::Tiny::Relations::Pivot;

class Crane;
class Lift;
class Category;
class Sign;
class Dock final : public Model<Dock, Crane, Lift, Category, Sign, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<Dock, Crane>> crane() { return hasMany<Crane>("crane_id"); } // EXPECT: error assoc-migration-mismatch: 'hasMany Dock::crane' goes by the key 'crane_id' of Crane, but migrations make it in the table 'docks' of Dock; the first query fails; declare belongsTo
  std::unique_ptr<HasMany<Dock, Lift>> lifts() { return hasMany<Lift>("dok_id"); }
  std::unique_ptr<BelongsToMany<Dock, Category>> categories() { return belongsToMany<Category>({}, {}, {}, {}, {}, "categories"); } // EXPECT: error assoc-migration-mismatch: 'belongsToMany Dock::categories' goes by the key 'category_id', which no migration makes in the pivot table 'category_dock'; the first query fails
  std::unique_ptr<BelongsToMany<Dock, Crane>> cranes() { return belongsToMany<Crane>("docks_cranes"); } // EXPECT: error assoc-migration-mismatch: no migration creates 'docks_cranes', the pivot table of 'belongsToMany Dock::cranes'; the first query fails
  std::unique_ptr<HasOne<Dock, Sign>> sign() { return hasOne<Sign>(); } // EXPECT: remark assoc-one-to-one-not-unique: nothing keeps a second Sign from pointing to the same Dock: the key 'dock_id' of 'hasOne Dock::sign' is not unique; hasOne then returns any one of the rows; say .unique() in the migration

private:
  QHash<QString, RelationVisitor> u_relations{
      {"crane", [](auto &v) { v(&Dock::crane); }},
      {"lifts", [](auto &v) { v(&Dock::lifts); }},
      {"categories", [](auto &v) { v(&Dock::categories); }},
      {"cranes", [](auto &v) { v(&Dock::cranes); }},
      {"sign", [](auto &v) { v(&Dock::sign); }}};
};
class Crane final : public Model<Crane, Dock, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Crane, Dock>> docks() { return belongsToMany<Dock>("docks_cranes"); }

private:
  QHash<QString, RelationVisitor> u_relations{{"docks", [](auto &v) { v(&Crane::docks); }}};
};
class Lift final : public Model<Lift, Dock, Crane> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Lift, Dock>> dock() { return belongsTo<Dock>("dok_id"); } // EXPECT: error assoc-migration-mismatch: 'belongsTo Lift::dock' goes by the key 'dok_id', which no migration makes in the table 'lifts' of Lift; the first query fails; did you mean 'dock_id'? // FIX: "dock_id"
  std::unique_ptr<BelongsTo<Lift, Crane>> crane() { return belongsTo<Crane>(); } // EXPECT: remark assoc-unpaired: 'belongsTo Lift::crane' is declared on this side only: there is no hasMany of Lift in Crane or hasOne of Lift in Crane; TinyORM does not need the other side; declare it over the same key // EXPECT: error assoc-migration-mismatch: 'belongsTo Lift::crane' goes by the key 'crane_id' to Crane, but the migration lets it reference Dock; no row can serve both; let them name the same

private:
  QHash<QString, RelationVisitor> u_relations{
      {"dock", [](auto &v) { v(&Lift::dock); }},
      {"crane", [](auto &v) { v(&Lift::crane); }}};
};
class Category final : public Model<Category, Dock, Pivot> { // EXPECT: error assoc-migration-mismatch: no migration creates 'categorys', the table of Category by default; the first query fails; did you mean 'categories'? // EXPECT: remark assoc-inflection: 'categorys' is taken for the plural of 'category', not 'categories'; the table is called 'categorys'; name the table in u_table
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Category, Dock>> docks() { return belongsToMany<Dock>(); }

private:
  QHash<QString, RelationVisitor> u_relations{{"docks", [](auto &v) { v(&Category::docks); }}};
};
class Sign final : public Model<Sign, Dock> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Sign, Dock>> dock() { return belongsTo<Dock>(); } // EXPECT: remark assoc-foreign-key-unindexed: the key 'dock_id' of Sign has no index; looking up the rows of one Dock, and deleting one, searches the whole table; PostgreSQL, SQLite, SQL Server, Oracle make none of themselves; say .index() in the migration // EXPECT: error assoc-migration-mismatch: 'belongsTo Sign::dock' goes by the key 'dock_id', which no migration makes a foreign key; the database keeps rows that lead nowhere; add foreign() or constrained() on 'docks'

private:
  QHash<QString, RelationVisitor> u_relations{{"dock", [](auto &v) { v(&Sign::dock); }}};
};

namespace Migrations {
void up() {
  Schema::create("docks", [](Blueprint &table) {
    table.id();
    table.foreignId("crane_id").index().constrained();
  });
  Schema::create("cranes", [](Blueprint &table) { table.id(); });
  Schema::create("lifts", [](Blueprint &table) {
    table.id();
    table.foreignId("dock_id").index().constrained();
    table.foreignId("crane_id").index().constrained("docks");
  });
  Schema::create("categories", [](Blueprint &table) { table.id(); });
  Schema::create("category_dock", [](Blueprint &table) {
    table.foreignId("dock_id").index().nullable().constrained();
    table.foreignId("cat_id").index();
  });
  Schema::create("signs", [](Blueprint &table) {
    table.id();
    table.foreignId("dock_id");
  });
}
} // namespace Migrations
