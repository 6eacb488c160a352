// SPDX-License-Identifier: Apache-2.0
// Wt::Dbo indexes the keys of junctions, and no others.
// LEVEL: remark
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Boat;
class Sailor;

class Harbour {
public:
  dbo::collection<dbo::ptr<Boat>> boats;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToOne, "home");
  }
};

class Boat {
public:
  dbo::ptr<Harbour> home;
  dbo::collection<dbo::ptr<Sailor>> crew;

  template <class A> void persist(A &a) {
    // EXPECT@+1: remark assoc-foreign-key-unindexed: the key 'home_id' of Boat has no index
    dbo::belongsTo(a, home, "home");
    dbo::hasMany(a, crew, dbo::ManyToMany, "boat_crew");
  }
};

class Sailor {
public:
  dbo::collection<dbo::ptr<Boat>> boats;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToMany, "boat_crew");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Harbour>("harbour");
  s.mapClass<Boat>("boat");
  s.mapClass<Sailor>("sailor");
}
