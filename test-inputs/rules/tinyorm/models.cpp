// SPDX-License-Identifier: Apache-2.0
// Models whose relations disagree, one program without migrations.
// LEVEL: remark
#include <orm/tiny/relations/pivot.hpp>

using Orm::Tiny::Model;
using Orm::Tiny::Relations::Pivot;

class Crane;
class Lift;
class Tower;
class Sign;
class TestDock final : public Model<TestDock, Crane, Lift, Tower, Sign, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<TestDock, Tower>> towers() { return hasMany<Tower>("dock_id"); } // EXPECT: warning assoc-unpaired: 'hasMany TestDock::towers' is declared on this side only: there is no belongsTo of TestDock in Tower; nothing here says that the key it reads leads back; declare it over the same key
  std::unique_ptr<HasMany<TestDock, Lift>> lifts() { return hasMany<Lift>(); } // EXPECT: error assoc-unregistered: 'hasMany TestDock::lifts' is not listed in u_relations of TestDock; with() and getRelationValue() throw RelationMappingNotFoundError; add an entry 'lifts' that leads to it // NOTE: 'hasMany TestDock::lifts' uses 'test_dock_id'
  std::unique_ptr<HasOne<TestDock, Sign>> sign() { return hasOne<Sign>(); } // NOTE: 'hasOne TestDock::sign' is declared here
  std::unique_ptr<HasMany<TestDock, Crane>> crane() { return hasMany<Crane>("crane_id"); } // EXPECT: warning assoc-unpaired: 'hasMany TestDock::crane' is declared on this side only // EXPECT: error assoc-unregistered: 'hasMany TestDock::crane' is not listed
  std::unique_ptr<BelongsToMany<TestDock, Crane>> cranes() { return belongsToMany<Crane>("dock_crane", "crane_id", "dock_id"); } // NOTE: 'belongsToMany TestDock::cranes' is declared here

private:
  QHash<QString, RelationVisitor> u_relations{
      {"crane", [](auto &v) { v(&TestDock::cranes); }}, // EXPECT: error assoc-inverse-mismatch: the relation 'crane' of TestDock leads to 'belongsToMany TestDock::cranes', not to 'hasMany TestDock::crane'; with() and getRelationValue() return the rows of the wrong relation; let it lead to 'crane'
      {"towers", [](auto &v) { v(&TestDock::towers); }},
      {"sign", [](auto &v) { v(&TestDock::sign); }}};
};
class Lift final : public Model<Lift, TestDock> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Lift, TestDock>> testDock() { return belongsTo<TestDock>(); } // EXPECT: error assoc-foreign-key-mismatch: 'belongsTo Lift::testDock' uses the key 'testDock_id' (the default), but 'hasMany TestDock::lifts' uses 'test_dock_id' (the default); each side reads a column that the other one does not write
  std::unique_ptr<BelongsTo<Lift, TestDock>> spare() { return belongsTo<TestDock>("spare_id"); } // EXPECT: remark assoc-unpaired: 'belongsTo Lift::spare' is declared on this side only // EXPECT: error assoc-unregistered: 'belongsTo Lift::spare' is not listed in u_relations of Lift

private:
  QHash<QString, RelationVisitor> u_relations{
      {"testDock", [](auto &v) { v(&Lift::testDock); }}};
};
class Tower final : public Model<Tower, TestDock> {
  friend Model;
  using Model::Model;
};
class Crane final : public Model<Crane, TestDock, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Crane, TestDock>> docks() { return belongsToMany<TestDock>("dock_crane", "crane_id", "dock_id", {}, {}, "docks"); } // EXPECT: error assoc-through-keys: 'belongsToMany Crane::docks' has 'crane_id' to its own side and 'dock_id' to the other, but 'belongsToMany TestDock::cranes' has 'crane_id' to its own side // FIX: dock_id

private:
  QHash<QString, RelationVisitor> u_relations{
      {"docks", [](auto &v) { v(&Crane::docks); }}};
};
class Sign final : public Model<Sign, TestDock> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasOne<Sign, TestDock>> dock() { return hasOne<TestDock>(); } // EXPECT: error assoc-kind-mismatch: 'hasOne Sign::dock' contradicts 'hasOne TestDock::sign': both sides say that the other one holds the key

private:
  QHash<QString, RelationVisitor> u_relations{
      {"dock", [](auto &v) { v(&Sign::dock); }}};
};
