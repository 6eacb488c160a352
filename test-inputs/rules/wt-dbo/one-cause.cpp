// SPDX-License-Identifier: Apache-2.0
// One mistake is one finding, whatever else it breaks.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Lift;
class Port;
class Depot;

class Crane {
public:
  int number = 0;
  dbo::ptr<Depot> depot;
  dbo::collection<dbo::ptr<Lift>> lifts;
  dbo::collection<dbo::ptr<Port>> ports;
  dbo::collection<dbo::ptr<Crane>> neighbours;

  template <class A> void persist(A &a) {
    // A column of its own and a key: not also a key of the wrong type.
    dbo::field(a, number, "depot_id"); // NOTE: 'depot_id' is declared here
    dbo::belongsTo(a, depot, "depot"); // EXPECT: error assoc-column-clash: 'depot_id'
    // Nobody maps Lift: the two sides have one junction all the same.
    dbo::hasMany(a, lifts, dbo::ManyToMany, "crane_lift"); // EXPECT: error assoc-unregistered: 'Lift'
    // The table of a class: not also a junction whose keys can be NULL.
    dbo::hasMany(a, ports, dbo::ManyToMany, "depot"); // EXPECT: error assoc-through-table-clash: 'depot'
    // The missing side would have named its column.
    dbo::hasMany(a, neighbours, dbo::ManyToMany, "neighbour"); // EXPECT: error assoc-unpaired
  }
};

class Lift {
public:
  dbo::collection<dbo::ptr<Crane>> cranes;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, cranes, dbo::ManyToMany, "crane_lift");
  }
};

class Depot {
public:
  dbo::ptr<Port> port;
  dbo::collection<dbo::ptr<Port>> ports, others;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, port, "port_of");
    dbo::hasMany(a, ports, dbo::ManyToOne, "main"); // NOTE: uses 'main'
    // joinId makes no sense here, and so the other side finds none.
    dbo::hasMany(a, others, dbo::ManyToOne, "depot_port", "own"); // EXPECT: error assoc-through-wrong-kind: leave the key out
  }
};

class Port {
public:
  dbo::collection<dbo::ptr<Crane>> cranes;
  dbo::collection<dbo::ptr<Depot>> depots;
  dbo::ptr<Crane> home;
  dbo::ptr<Depot> main;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, cranes, dbo::ManyToMany, "depot");
    dbo::hasMany(a, depots, dbo::ManyToMany, "depot_port");
    dbo::belongsTo(a, home, "home");
    // Named like the other: with its own name there is no clash.
    dbo::belongsTo(a, main, "home"); // EXPECT: error assoc-foreign-key-mismatch: 'home'
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Crane>("crane");
  s.mapClass<Port>("port");
  s.mapClass<Depot>("depot");
}
