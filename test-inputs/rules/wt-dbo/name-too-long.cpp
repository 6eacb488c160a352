// SPDX-License-Identifier: Apache-2.0
// Wt::Dbo names its constraints and indexes after tables and relations.
// DATABASE: postgres
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Boat;

class Harbour {
public:
  dbo::collection<dbo::ptr<Boat>> boats, visitors;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToOne, "harbour_in_which_the_boat_is_lying");
    // EXPECT@+1: warning assoc-name-too-long: the index name 'harbour_boats_on_a_voyage_international_harbours_port_of_call_of_it' of
    dbo::hasMany(a, visitors, dbo::ManyToMany, "harbour_boats_on_a_voyage", "port_of_call_of_it");
  }
};

class Boat {
public:
  dbo::ptr<Harbour> home;
  dbo::collection<dbo::ptr<Harbour>> ports;

  template <class A> void persist(A &a) {
    // EXPECT@+1: warning assoc-name-too-long: the constraint name 'fk_boats_that_belong_to_members_harbour_in_which_the_boat_is_lying' of Boat has 66 bytes
    dbo::belongsTo(a, home, "harbour_in_which_the_boat_is_lying");
    dbo::hasMany(a, ports, dbo::ManyToMany, "harbour_boats_on_a_voyage", "b");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Harbour>("international_harbours");
  s.mapClass<Boat>("boats_that_belong_to_members");
}
