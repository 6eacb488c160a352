// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <orm/tiny/relations/pivot.hpp>

class Boat;

class Harbour final : public Orm::Tiny::Model<Harbour, Boat> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<Harbour, Boat>> boats() { return hasMany<Boat>("home_id"); }

private:
  QHash<QString, RelationVisitor> u_relations{
      {"boats", [](auto &v) { v(&Harbour::boats); }}};
};
