// SPDX-License-Identifier: Apache-2.0
// All kinds of relations, as they should be.
// LEVEL: remark
#include <orm/tiny/relations/pivot.hpp>

using Orm::Tiny::Model;
using Orm::Tiny::Relations::BasePivot;
using Orm::Tiny::Relations::Pivot;

class Harbour;
class Radio;
class Sailor;
class Badge;
class StockItem;

class Crew final : public BasePivot<Crew> {
  friend Model;
  friend BasePivot;
  using BasePivot::BasePivot;
  QString u_table{"boat_crew"};
};

class Boat final : public Model<Boat, Harbour, Radio, Sailor, Badge, StockItem, Crew, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Boat, Harbour>> home() {
    return belongsTo<Harbour>("home_id", {}, QString::fromUtf8(__func__));
  }
  std::unique_ptr<HasOne<Boat, Radio>> radio() { return hasOne<Radio>("boat_id"); }
  std::unique_ptr<HasOne<Boat, Radio>> anyRadio() {
    auto relation = hasOne<Radio>("boat_id");
    relation->withDefault();
    return relation;
  }
  std::unique_ptr<BelongsToMany<Boat, Sailor, Crew>> crew() {
    auto relation = belongsToMany<Sailor, Crew>("boat_crew", "boat_id", "sailor_id", {}, {}, "crew");
    relation->as("post").withPivot("rank").withTimestamps();
    return relation;
  }
  std::unique_ptr<BelongsToMany<Boat, Sailor>> mates() {
    return belongsToMany<Sailor>("boat_crew", "boat_id", "sailor_id", {}, {}, "mates");
  }
  std::unique_ptr<BelongsToMany<Boat, Badge>> badges();
  std::unique_ptr<BelongsToMany<Boat, StockItem>> stockItems() { return belongsToMany<StockItem>(); }

private:
  QString u_table{"boats"};
  QHash<QString, RelationVisitor> u_relations{
      {"home", [](auto &v) { v(&Boat::home); }},
      {"radio", [](auto &v) { v(&Boat::radio); }},
      {"anyRadio", [](auto &v) { v(&Boat::anyRadio); }},
      {"crew", [](auto &v) { v(&Boat::crew); }},
      {"mates", [](auto &v) { v(&Boat::mates); }},
      {"badges", [](auto &v) { v(&Boat::badges); }},
      {"stockItems", [](auto &v) { v(&Boat::stockItems); }},
  };
};

class Harbour final : public Model<Harbour, Boat> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<Harbour, Boat>> boats() { return hasMany<Boat>("home_id"); }
  std::unique_ptr<HasMany<Harbour, Boat>> fastBoats() {
    auto relation = hasMany<Boat>("home_id");
    relation->where("fast", true);
    return relation;
  }

private:
  QHash<QString, RelationVisitor> u_relations{
      {"boats", [](auto &v) { v(&Harbour::boats); }},
      {"fastBoats", [](auto &v) { v(&Harbour::fastBoats); }}};
};

class Radio final : public Model<Radio, Boat> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Radio, Boat>> boat() { return belongsTo<Boat>(); }
  std::unique_ptr<BelongsTo<Radio, Boat>> anyBoat() {
    auto relation = belongsTo<Boat>();
    relation->withDefault();
    return relation;
  }

private:
  QHash<QString, RelationVisitor> u_relations{
      {"boat", [](auto &v) { v(&Radio::boat); }},
      {"anyBoat", [](auto &v) { v(&Radio::anyBoat); }}};
};

class Sailor final : public Model<Sailor, Boat, Crew, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Sailor, Boat>> boats() {
    return belongsToMany<Boat>("boat_crew", "sailor_id", "boat_id");
  }

private:
  QHash<QString, RelationVisitor> u_relations{{"boats", [](auto &v) { v(&Sailor::boats); }}};
};

class Badge final : public Model<Badge, Boat, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Badge, Boat>> boats() {
    return belongsToMany<Boat>("badge_boat", "badge_id", "boat_id");
  }

private:
  QHash<QString, RelationVisitor> u_relations{{"boats", [](auto &v) { v(&Badge::boats); }}};
};

class StockItem final : public Model<StockItem, Boat, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<StockItem, Boat>> boats() {
    return belongsToMany<Boat>("boat_stockitem", "stock_item_id", {}, "id", "id");
  }

private:
  QHash<QString, RelationVisitor> u_relations{{"boats", [](auto &v) { v(&StockItem::boats); }}};
};

// The junction's name: the two class names, sorted, in small letters.
std::unique_ptr<Boat::BelongsToMany<Boat, Badge>> Boat::badges() { return belongsToMany<Badge>(); }
