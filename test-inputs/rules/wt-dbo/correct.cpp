// SPDX-License-Identifier: Apache-2.0
// All kinds of relations, declared on both sides: silent.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Harbour;
class Boat;
class Radio;
class Sailor;

class Harbour {
public:
  dbo::collection<dbo::ptr<Boat>> boats;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToOne, "home");
  }
};

class Boat {
public:
  std::string name;
  dbo::ptr<Harbour> home;
  dbo::weak_ptr<Radio> radio;
  dbo::collection<dbo::ptr<Sailor>> crew;

  template <class A> void persist(A &a) {
    dbo::field(a, name, "name");
    dbo::belongsTo(a, home, "home", dbo::NotNull | dbo::OnDeleteRestrict);
    dbo::hasOne(a, radio, "boat");
    dbo::hasMany(a, crew, dbo::ManyToMany, "boat_crew", "boat",
                 dbo::NotNull | dbo::OnDeleteCascade);
  }
};

class Radio {
public:
  dbo::ptr<Boat> boat;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, boat, "boat", dbo::OnDeleteCascade);
  }
};

class Sailor {
public:
  dbo::collection<dbo::ptr<Boat>> boats;
  dbo::ptr<Sailor> mentor;
  dbo::collection<dbo::ptr<Sailor>> pupils;

  template <class A> void persist(A &a) {
    // Other actions than the other side: they are for the other key.
    dbo::hasMany(a, boats, dbo::ManyToMany, "boat_crew", "sailor",
                 dbo::ForeignKeyConstraint(0));
    dbo::belongsTo(a, mentor, ">mentor_no", dbo::OnDeleteSetNull);
    dbo::hasMany(a, pupils, dbo::ManyToOne, "mentor_no"); // '>' or not
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Harbour>("harbour");
  s.mapClass<Boat>("boat");
  s.mapClass<Radio>("radio");
  s.mapClass<Sailor>("sailor");
}
