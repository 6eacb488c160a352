// SPDX-License-Identifier: Apache-2.0
// Keys that form a cycle: createTables() adds them afterwards.
// LEVEL: remark
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

struct Crew;
struct Boat {
  dbo::ptr<Crew> crew;
  dbo::collection<dbo::ptr<Crew>> crews;
  template <class Action> void persist(Action &a) {
    dbo::belongsTo(a, crew, "crew"); // EXPECT: remark assoc-foreign-key-cycle: createTables() copes with it // EXPECT: remark assoc-foreign-key-unindexed
    dbo::hasMany(a, crews, dbo::ManyToOne, "boat");
  }
};
struct Crew {
  dbo::ptr<Boat> boat;
  dbo::collection<dbo::ptr<Boat>> boats;
  template <class Action> void persist(Action &a) {
    dbo::belongsTo(a, boat, "boat"); // EXPECT: remark assoc-foreign-key-unindexed
    dbo::hasMany(a, boats, dbo::ManyToOne, "crew");
  }
};

void map(dbo::Session &session) {
  session.mapClass<Boat>("boat");
  session.mapClass<Crew>("crew");
}
