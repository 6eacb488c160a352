// SPDX-License-Identifier: Apache-2.0
// One class, mapped under two names in one session.
#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Crane {
  int load = 0;
  template <class A> void persist(A &a) { dbo::field(a, load, "load"); }
};
struct Lift {
  int load = 0;
  template <class A> void persist(A &a) { dbo::field(a, load, "load"); }
};
struct Depot {
  int size = 0;
  template <class A> void persist(A &a) { dbo::field(a, size, "size"); }
};

extern const char *const DepotTable;

void mapAll(dbo::Session &s, bool old) {
  s.mapClass<Crane>("crane"); // NOTE: 'Crane' is registered as 'crane' here
  s.mapClass<Crane>("cranes"); // EXPECT: error assoc-registered-twice: {{as 'cranes' and as 'crane'; .* without effect}}

  // Only one of the branches runs.
  if (old)
    s.mapClass<Lift>("old_lift");
  else
    s.mapClass<Lift>("lift");

  // A name that cannot be read may be the same; the same one does no harm.
  s.mapClass<Depot>("depot");
  s.mapClass<Depot>(DepotTable);
  s.mapClass<Depot>("depot");
}

// Another session has names of its own.
void mapArchive(dbo::Session &archive) {
  archive.mapClass<Crane>("old_crane");
}
