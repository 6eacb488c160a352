#include "lib/tiny.h"

namespace tiny {
class Ship final : public Orm::Tiny::Model<Ship, Harbour> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Ship, Harbour>> home() {
    return belongsTo<Harbour>("home_id", {}, "home");
  }

private:
  QHash<QString, RelationVisitor> u_relations{
      {"home", [](auto &v) { v(&Ship::home); }}};
};
} // namespace tiny
