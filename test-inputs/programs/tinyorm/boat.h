// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <orm/tiny/relations/pivot.hpp>

class Harbour;
class Sailor;

class Boat final : public Orm::Tiny::Model<Boat, Harbour, Sailor, Orm::Tiny::Relations::Pivot> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Boat, Harbour>> home() {
    return belongsTo<Harbour>("home_id", {}, QString::fromUtf8(__func__));
  }
  std::unique_ptr<BelongsToMany<Boat, Sailor>> sailors();

private:
  QHash<QString, RelationVisitor> u_relations{
      {"home", [](auto &v) { v(&Boat::home); }},
      {"sailors", [](auto &v) { v(&Boat::sailors); }}};
};
