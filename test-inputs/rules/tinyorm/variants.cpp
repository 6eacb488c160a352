// SPDX-License-Identifier: Apache-2.0
// Several classes may read one table. A table that some function makes says
// nothing of the others: those come from elsewhere.
#include <orm/tiny/model.hpp>
#include <tom/migration.hpp>

using Orm::Tiny::Model;

class Crate;
class Boat final : public Model<Boat, Crate> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<Boat, Crate>> crates() { return hasMany<Crate>("boat_id"); }

private:
  QString u_table{"boats"};
  QHash<QString, RelationVisitor> u_relations{{"crates", [](auto &v) { v(&Boat::crates); }}};
};
class Crate final : public Model<Crate, Boat> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Crate, Boat>> boat() { return belongsTo<Boat>("boat_id"); }

private:
  QString u_table{"crates"};
  QHash<QString, RelationVisitor> u_relations{{"boat", [](auto &v) { v(&Crate::boat); }}};
};
class CrateAlone final : public Model<CrateAlone> {
  friend Model;
  using Model::Model;

private:
  QString u_table{"crates"};
};
class BoatEager final : public Model<BoatEager, CrateAlone> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<BoatEager, CrateAlone>> crates() { return hasMany<CrateAlone>("boat_id"); }

private:
  QString u_table{"boats"};
  QHash<QString, RelationVisitor> u_relations{{"crates", [](auto &v) { v(&BoatEager::crates); }}};
};

namespace Migrations {
void scratch() {
  Schema::create("measurements", [](Blueprint &table) {
    table.id();
    table.string("what");
  });
}
} // namespace Migrations
