// SPDX-License-Identifier: Apache-2.0
// The ways to write a model and its relations.
#include <orm/tiny/relations/pivot.hpp>

using Orm::Constants::ID;
using Orm::Tiny::Model;
using Orm::Tiny::Relations::BasePivot;
using Orm::Tiny::Relations::Pivot;

namespace fleet {
class Harbour;
class Radio;
class Sailor;
class Crew;
static const QString HOME = QStringLiteral("home_id");
QString runTime();
bool condition();

class Boat final : public Model<Boat, Harbour, Radio, Sailor, Crew>, public Orm::Tiny::SoftDeletes<Boat> { // FACT: entity fleet::Boat name=Boat table="boats"
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Boat, Harbour>> home() {
    return belongsTo<Harbour>(HOME, {}, QString::fromUtf8(__func__)); // FACT: association belongsTo fleet::Boat Harbour nofix member=home inverse=home inverse.by=relation foreignKey=home_id
  }
  std::unique_ptr<HasOne<Boat, Radio>> radio() {
    return hasOne<Radio>("boat_id", ID); // FACT: association hasOne fleet::Boat Radio nofix member=radio foreignKey="boat_id" sourceKey=id
  }
  std::unique_ptr<BelongsToMany<Boat, Sailor, Crew>> crew(); // FACT: gap fleet::Boat member=crew unread=true what='the body of 'crew' is in no source of this program'
  std::unique_ptr<BelongsTo<Boat, Harbour>> last() {
    if (condition())
      return belongsTo<Harbour>(runTime()); // FACT: association belongsTo fleet::Boat Harbour nofix member=last foreignKey=opaque guarded=true
    return belongsTo<Harbour>(QString("last") + "_id"); // FACT: association belongsTo fleet::Boat Harbour nofix member=last foreignKey=last_id
  }

private:
  QString u_table{"boats"};
  QHash<QString, RelationVisitor> u_relations{
      {"home", [](auto &v) { v(&Boat::home); }}, // FACT: relation fleet::Boat "home" member=home
      {QStringLiteral("radio"), [](auto &v) { v(&Boat::radio); }}, // FACT: relation fleet::Boat radio member=radio
      {"crew", [](auto &v) { v(&Boat::crew); }}, // FACT: relation fleet::Boat "crew" member=crew
      {"latest", [](auto &v) { v(&Boat::last); }}, // FACT: relation fleet::Boat "latest" member=last
  };
};
} // namespace fleet
