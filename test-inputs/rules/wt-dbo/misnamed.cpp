// SPDX-License-Identifier: Apache-2.0
// The two sides name different relations. '>' makes no difference.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Lift;
class Hook;

class Crane {
public:
  dbo::collection<dbo::ptr<Lift>> lifts;
  dbo::weak_ptr<Hook> hook;
  dbo::collection<dbo::ptr<Hook>> spares;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, lifts, dbo::ManyToOne, "crane"); // NOTE: uses 'crane'
    dbo::hasOne(a, hook);
    dbo::hasMany(a, spares, dbo::ManyToOne, "spare"); // NOTE: uses 'spare'
  }
};

class Lift {
public:
  dbo::ptr<Crane> crane;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, crane, "crane_ref"); // EXPECT: error assoc-foreign-key-mismatch: 'crane_ref' // FIX: crane
  }
};

class Hook {
public:
  dbo::ptr<Crane> crane, spare;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, crane);
    // One column, but not one name: this throws as well.
    dbo::belongsTo(a, spare, ">spare_id"); // EXPECT: error assoc-foreign-key-mismatch
  }
};

class Person {
public:
  dbo::collection<dbo::ptr<Person>> parents, children;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, parents, dbo::ManyToMany, "relatives", "child"); // NOTE: 'relatives'
    dbo::hasMany(a, children, dbo::ManyToMany, "relations", "parent"); // EXPECT: error assoc-through-mismatch: 'relations' // FIX: relatives
  }
};

// Two relations that miss their other side, and nothing says that they are one.
class Island {
public:
  dbo::collection<dbo::ptr<Island>> ferries, bridges;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, ferries, dbo::ManyToMany, "ferry"); // EXPECT: error assoc-unpaired
    dbo::hasMany(a, bridges, dbo::ManyToMany, "bridge"); // EXPECT: error assoc-unpaired
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Crane>("crane");
  s.mapClass<Lift>("lift");
  s.mapClass<Hook>("hook");
  s.mapClass<Person>("person");
  s.mapClass<Island>("island");
}
