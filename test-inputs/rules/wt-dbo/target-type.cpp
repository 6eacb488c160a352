// SPDX-License-Identifier: Apache-2.0
// Members that cannot hold what their declaration leads to. The compiler says
// nothing before a class is mapped, here in another TU.
#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Boat;
struct Sailor;

using BoatPtr = dbo::ptr<Boat>;

struct Harbour { // NOTE: Harbour is declared here
  BoatPtr boats;
  dbo::collection<BoatPtr> flagship;
  template <class A> void persist(A &a) {
    // EXPECT@+1: error assoc-target-type: {{leads to many rows of Boat, but its member \('Wt::Dbo::ptr<Boat>'\) is a single pointer; .*; make it a collection}}
    dbo::hasMany(a, boats, dbo::ManyToOne, "home");
    // EXPECT@+1: error assoc-target-type: leads to one row of Boat
    dbo::hasOne(a, flagship, "flag");
  }
};

struct Boat {
  dbo::ptr<Harbour> home;
  dbo::collection<dbo::ptr<Harbour>> flag;
  dbo::weak_ptr<Sailor> crew;
  template <class A> void persist(A &a) {
    dbo::belongsTo(a, home, "home");
    // EXPECT@+1: error assoc-target-type: is a collection
    dbo::belongsTo(a, flag, "flag");
    // EXPECT@+1: error assoc-target-type: leads to many rows of Sailor
    dbo::hasMany(a, crew, dbo::ManyToMany, "boat_crew");
  }
};

struct Sailor {
  dbo::collection<dbo::ptr<Boat>> boats;
  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToMany, "boat_crew");
  }
};
