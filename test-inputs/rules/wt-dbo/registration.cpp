// SPDX-License-Identifier: Apache-2.0
// Classes that nobody maps, and tables that two classes share.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Depot {
public:
  int size = 0;

  template <class A> void persist(A &a) { dbo::field(a, size, "size"); }
};

class Part {
public:
  dbo::ptr<Depot> depot;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, depot, "depot"); // EXPECT: error assoc-unregistered: 'Depot'
  }
};

class Lift {
public:
  int load = 0;

  template <class A> void persist(A &a) { dbo::field(a, load, "load"); }
};

class Unused {
public:
  dbo::ptr<Part> part;

  template <class A> void persist(A &a) { dbo::belongsTo(a, part, "part"); }
};

class Store : public dbo::Session {
public:
  Store() {
    mapClass<Part>("part"); // NOTE: takes the table here
    mapClass<Lift>("part"); // EXPECT: error assoc-table-clash: 'part'
  }
};

// Another session has tables of its own.
class OtherStore : public dbo::Session {
public:
  OtherStore() { mapClass<Lift>("part"); }
};
