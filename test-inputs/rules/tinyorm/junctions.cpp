// SPDX-License-Identifier: Apache-2.0
// Pivot tables that do not meet, and names that are not listed.
// LEVEL: remark
#include <orm/tiny/relations/pivot.hpp>

using Orm::Tiny::Model;
using Orm::Tiny::Relations::Pivot;

class Ship;
class Port;
class Cargo;
class Category;

class Ship final : public Model<Ship, Port, Cargo, Category, Pivot> { // NOTE: Ship is declared here
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Ship, Port>> ports() { return belongsToMany<Port>("port_ships", "ship_id", "port_id"); } // NOTE: 'belongsToMany Ship::ports' goes through 'port_ships'
  std::unique_ptr<BelongsToMany<Ship, Cargo>> cargos() { return belongsToMany<Cargo>("cargo_ship"); } // NOTE: serves Ship-Cargo here
  std::unique_ptr<BelongsToMany<Ship, Category>> kinds() { return belongsToMany<Category>("cargo_ship", "ship_id", "category_id", {}, {}, "kindz"); } // EXPECT: error assoc-through-reused: junction 'cargo_ship' serves Ship-Cargo and Ship-Category; rows of one relationship are read as rows of the other // EXPECT: warning assoc-unpaired: 'belongsToMany Ship::kinds' is declared on this side only // EXPECT: error assoc-inverse-not-found: 'belongsToMany Ship::kinds' calls itself 'kindz', but no relation of Ship is registered under that name; with() and associate() do not find it; did you mean 'kinds'? // FIX: kinds
  std::unique_ptr<BelongsTo<Ship, Port>> home() { return belongsTo<Port>("home_id"); } // EXPECT: error assoc-unregistered: 'belongsTo Ship::home' calls itself 'port' after its target, but u_relations of Ship has no such name; every call throws RelationMappingNotFoundError; pass 'home', its name there, as argument 'relation' // EXPECT: remark assoc-unpaired

private:
  QHash<QString, RelationVisitor> u_relations{
      {"ports", [](auto &v) { v(&Ship::ports); }},
      {"cargos", [](auto &v) { v(&Ship::cargos); }},
      {"kinds", [](auto &v) { v(&Ship::kinds); }},
      {"home", [](auto &v) { v(&Ship::home); }}, // NOTE: it is listed here
  };
};
class Port final : public Model<Port, Ship, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Port, Ship>> ships() { return belongsToMany<Ship>(); } // EXPECT: error assoc-through-mismatch: 'belongsToMany Port::ships' goes through 'port_ship', but 'belongsToMany Ship::ports' through 'port_ships'

private:
  QHash<QString, RelationVisitor> u_relations{{"ships", [](auto &v) { v(&Port::ships); }}};
};
class Cargo final : public Model<Cargo, Ship, Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Cargo, Ship>> ships() { return belongsToMany<Ship>(); }

private:
  QHash<QString, RelationVisitor> u_relations{{"ships", [](auto &v) { v(&Cargo::ships); }}};
};
class Category final : public Model<Category, Ship> { // EXPECT: remark assoc-inflection: 'categorys' is taken for the plural of 'category', not 'categories'; the table is called 'categorys'
  friend Model;
  using Model::Model;
};
class Cargoes final : public Model<Cargoes> { // EXPECT: error assoc-table-clash: 'Cargoes' and 'Cargo' are both mapped to the table 'cargos'; what is written as the one is read as the other
  friend Model;
  using Model::Model;
  QString u_table{"cargos"};
};
