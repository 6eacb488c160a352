// SPDX-License-Identifier: Apache-2.0
// What goes wrong with the tables of many-to-many relations.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Lift;
class Port;

class Crane {
public:
  dbo::collection<dbo::ptr<Lift>> lifts;
  dbo::collection<dbo::ptr<Port>> ports;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, lifts, dbo::ManyToMany, "crane_lift"); // NOTE: goes through 'crane_lift'
    dbo::hasMany(a, ports, dbo::ManyToMany, "crane_port"); // NOTE: serves Crane-Port
  }
};

class Lift {
public:
  dbo::collection<dbo::ptr<Crane>> cranes;
  dbo::collection<dbo::ptr<Port>> ports;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, cranes, dbo::ManyToMany, "lift_crane"); // EXPECT: error assoc-through-mismatch: 'lift_crane' // FIX: crane_lift
    dbo::hasMany(a, ports, dbo::ManyToMany, "crane_port"); // EXPECT: error assoc-through-reused: 'crane_port'
  }
};

class Port {
public:
  dbo::collection<dbo::ptr<Crane>> cranes;
  dbo::collection<dbo::ptr<Lift>> lifts;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, cranes, dbo::ManyToMany, "crane_port");
    dbo::hasMany(a, lifts, dbo::ManyToMany, "crane_port");
  }
};

class Person {
public:
  dbo::collection<dbo::ptr<Person>> parents, children;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, parents, dbo::ManyToMany, "family"); // EXPECT: error assoc-through-keys: one column
    dbo::hasMany(a, children, dbo::ManyToMany, "family");
  }
};

class Room;
class Guest {
public:
  dbo::collection<dbo::ptr<Room>> rooms;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, rooms, dbo::ManyToMany, "room"); // EXPECT: error assoc-through-is-endpoint: 'Room'
  }
};
class Room {
public:
  dbo::collection<dbo::ptr<Guest>> guests;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, guests, dbo::ManyToMany, "room");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Crane>("crane");
  s.mapClass<Lift>("lift");
  s.mapClass<Port>("port");
  s.mapClass<Person>("person");
  s.mapClass<Guest>("guest");
  s.mapClass<Room>("room");
}
