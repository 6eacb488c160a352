#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Lift;

struct Crane {
  dbo::collection<dbo::ptr<Lift>> lifts, spares, kinds;
  template <class A> void persist(A &a) {
    // EXPECT@+1: error assoc-unpaired: no belongsTo of Crane in Lift
    dbo::hasMany(a, lifts, dbo::ManyToOne, "nobody");
    // EXPECT@+1: error assoc-unpaired: uninitialised
    dbo::hasMany(a, kinds, dbo::ManyToMany, "crane_kind");
  }
};

struct Lift {
  std::string name;
  template <class A> void persist(A &a) { dbo::field(a, name, "name"); }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Crane>("crane");
  s.mapClass<Lift>("lift");
}
