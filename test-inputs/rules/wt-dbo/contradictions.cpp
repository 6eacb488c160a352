// SPDX-License-Identifier: Apache-2.0
// Two declarations of one relationship that do not go together: neither holds
// the key, or only one of them is a many-to-many.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Lift;
class Hook;
class Port;

class Crane {
public:
  dbo::collection<dbo::ptr<Lift>> lifts;
  dbo::collection<dbo::ptr<Hook>> hooks;
  dbo::collection<dbo::ptr<Port>> ports;
  dbo::collection<dbo::ptr<Crane>> spares;
  dbo::weak_ptr<Crane> main;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, lifts, dbo::ManyToOne, "crane"); // NOTE: is declared here
    dbo::hasMany(a, hooks, dbo::ManyToMany, "crane"); // NOTE: is declared here
    dbo::hasMany(a, ports, dbo::ManyToMany, "crane_port"); // NOTE: is declared here
    dbo::hasMany(a, spares, dbo::ManyToOne, "main"); // NOTE: is declared here
    dbo::hasOne(a, main, "main"); // EXPECT: error assoc-kind-mismatch: that the other one holds the key
  }
};

class Lift {
public:
  dbo::weak_ptr<Crane> crane;

  template <class A> void persist(A &a) {
    dbo::hasOne(a, crane, "lift"); // EXPECT: error assoc-kind-mismatch: that the other one holds the key
  }
};

class Hook {
public:
  dbo::ptr<Crane> crane;

  template <class A> void persist(A &a) {
    // 'crane' is the table of Crane, too: one mistake, one finding.
    dbo::belongsTo(a, crane, "crane"); // EXPECT: error assoc-kind-mismatch: goes through a junction
  }
};

class Port {
public:
  dbo::collection<dbo::ptr<Crane>> cranes;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, cranes, dbo::ManyToOne, "crane_port"); // EXPECT: error assoc-kind-mismatch: goes through a junction
  }
};

// A key under another name is a relationship of its own.
class Wharf;
class Berth {
public:
  dbo::collection<dbo::ptr<Wharf>> wharves;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, wharves, dbo::ManyToMany, "berth_wharf"); // EXPECT: error assoc-unpaired
  }
};
class Wharf {
public:
  dbo::ptr<Berth> first;

  template <class A> void persist(A &a) { dbo::belongsTo(a, first, "first"); }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Crane>("crane");
  s.mapClass<Lift>("lift");
  s.mapClass<Hook>("hook");
  s.mapClass<Port>("port");
  s.mapClass<Berth>("berth");
  s.mapClass<Wharf>("wharf");
}
