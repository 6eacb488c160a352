#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Lift;

struct Crane {
  dbo::collection<dbo::ptr<Lift>> lifts, more;
  template <class A> void persist(A &a) {
    dbo::hasMany(a, lifts, dbo::ManyToOne, "crane"); // NOTE: uses 'crane'
    dbo::hasMany(a, more, dbo::ManyToMany, "crane_lift"); // NOTE: crane_lift
  }
};

struct Lift {
  dbo::ptr<Crane> crane;
  dbo::collection<dbo::ptr<Crane>> cranes;
  template <class A> void persist(A &a) {
    // EXPECT@+1: error assoc-foreign-key-mismatch: the session throws
    dbo::belongsTo(a, crane, "crane_ref");
    // EXPECT@+1: error assoc-through-mismatch: goes through 'lift_crane'
    dbo::hasMany(a, cranes, dbo::ManyToMany, "lift_crane");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Crane>("crane");
  s.mapClass<Lift>("lift");
}
