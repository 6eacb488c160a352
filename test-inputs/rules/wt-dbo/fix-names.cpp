// SPDX-License-Identifier: Apache-2.0
// One side has a name, the other one the default: the name is what was meant.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Boat;
class Crew;
class Cargo;
class Port;

class Harbour {
public:
  dbo::collection<dbo::ptr<Boat>> boats;
  dbo::collection<dbo::ptr<Crew>> crews;
  dbo::collection<dbo::ptr<Cargo>> cargoes;
  dbo::collection<dbo::ptr<Port>> ports;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToOne, "home");
    dbo::hasMany(a, crews, dbo::ManyToOne);
    dbo::hasMany(a, cargoes, dbo::ManyToOne, "store");
    dbo::hasMany(a, ports, dbo::ManyToMany, "ways");
  }
};

class Boat {
public:
  dbo::ptr<Harbour> home;

  template <class A> void persist(A &a) {
    // EXPECT@+2: error assoc-foreign-key-mismatch: 'home'
    // FIX@+1: , "home"
    dbo::belongsTo(a, home, dbo::NotNull | dbo::OnDeleteCascade);
  }
};

class Crew {
public:
  dbo::ptr<Harbour> base;

  template <class A> void persist(A &a) {
    // EXPECT@+2: error assoc-foreign-key-mismatch: 'base'
    // FIX@+1: , "base"
    dbo::belongsTo(a, base, "base");
  }
};

class Cargo {
public:
  dbo::ptr<Harbour> store;

  template <class A> void persist(A &a) {
    // EXPECT@+2: error assoc-foreign-key-mismatch: 'store'
    // FIX@+1: "store"
    dbo::belongsTo(a, store, "");
  }
};

class Port {
public:
  dbo::collection<dbo::ptr<Harbour>> harbours;

  template <class A> void persist(A &a) {
    // EXPECT@+2: error assoc-through-mismatch: 'ways'
    // FIX@+1: , "ways"
    dbo::hasMany(a, harbours, dbo::ManyToMany);
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Harbour>("harbour");
  s.mapClass<Boat>("boat");
  s.mapClass<Crew>("crew");
  s.mapClass<Cargo>("cargo");
  s.mapClass<Port>("port");
}
