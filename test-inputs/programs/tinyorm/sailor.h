// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <orm/tiny/relations/pivot.hpp>

class Boat;

class Sailor final : public Orm::Tiny::Model<Sailor, Boat, Orm::Tiny::Relations::Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Sailor, Boat>> boats();

private:
  QHash<QString, RelationVisitor> u_relations{
      {"boats", [](auto &v) { v(&Sailor::boats); }}};
};
