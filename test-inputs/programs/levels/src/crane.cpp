// SPDX-License-Identifier: Apache-2.0
// An error of Wt::Dbo, which the configuration makes a warning.
#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

namespace levels {

struct Lift;

struct Crane {
  dbo::collection<dbo::ptr<Lift>> lifts;
  template <class A> void persist(A &a) {
    // EXPECT@+1: warning assoc-unpaired: no belongsTo of Crane in Lift
    dbo::hasMany(a, lifts, dbo::ManyToOne, "nobody");
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

} // namespace levels
