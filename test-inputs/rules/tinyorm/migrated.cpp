// SPDX-License-Identifier: Apache-2.0
// Models and the migrations that go with them, as they should be.
// LEVEL: remark
#include <orm/tiny/relations/pivot.hpp>
#include <tom/migration.hpp>

using Orm::Tiny::Model;
using Orm::Tiny::Relations::Pivot;

class Harbour;
class Radio;
class Sailor;
class Boat final : public Model<Boat, Harbour, Radio, Sailor, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Boat, Harbour>> home() { return belongsTo<Harbour>("home_id", {}, QString::fromUtf8(__func__)); }
  std::unique_ptr<HasOne<Boat, Radio>> radio() { return hasOne<Radio>("boat_id"); }
  std::unique_ptr<BelongsToMany<Boat, Sailor>> crew() {
    auto r = belongsToMany<Sailor>("boat_crew", "boat_id", "sailor_id", {}, {}, "crew");
    r->withPivot("rank");
    return r;
  }

private:
  QString u_table{"boats"};
  QHash<QString, RelationVisitor> u_relations{
      {"home", [](auto &v) { v(&Boat::home); }},
      {"radio", [](auto &v) { v(&Boat::radio); }},
      {"crew", [](auto &v) { v(&Boat::crew); }}};
};
class Harbour final : public Model<Harbour, Boat> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<Harbour, Boat>> boats() { return hasMany<Boat>("home_id"); }

private:
  QHash<QString, RelationVisitor> u_relations{{"boats", [](auto &v) { v(&Harbour::boats); }}};
};
class Sailor final : public Model<Sailor, Boat, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Sailor, Boat>> boats() { return belongsToMany<Boat>("boat_crew", "sailor_id", "boat_id"); }

private:
  QHash<QString, RelationVisitor> u_relations{{"boats", [](auto &v) { v(&Sailor::boats); }}};
};
class Radio final : public Model<Radio, Boat> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Radio, Boat>> boat() { return belongsTo<Boat>("boat_id"); }

private:
  QHash<QString, RelationVisitor> u_relations{{"boat", [](auto &v) { v(&Radio::boat); }}};
};

namespace Migrations {
struct CreateAll : Migration {
  T_MIGRATION
  void up() const override {
    Schema::create("harbours", [](Blueprint &table) { table.id(); });
    Schema::create("sailors", [](Blueprint &table) { table.id(); });
    Schema::create("boats", [](Blueprint &table) {
      table.id();
      table.foreignId("home_id").index().constrained("harbours").cascadeOnUpdate().restrictOnDelete();
    });
    Schema::create("radios", [](Blueprint &table) {
      table.id();
      table.foreignId("boat_id").unique().constrained();
    });
    Schema::create("boat_crew", [](Blueprint &table) {
      table.foreignId("boat_id").constrained().cascadeOnDelete();
      table.unsignedBigInteger("sailor_id").index();
      table.foreign("sailor_id").references("id").on("sailors").onDelete("cascade");
      table.string("rank").nullable();
      table.primary({"boat_id", "sailor_id"});
    });
  }
  void down() const override {
    Schema::dropIfExists("boat_crew");
    Schema::dropIfExists("radios");
    Schema::dropIfExists("boats");
  }
};
} // namespace Migrations
