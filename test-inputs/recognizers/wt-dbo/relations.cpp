// SPDX-License-Identifier: Apache-2.0
// Calls in persist(), and what they are given.
// FACTS: association gap
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Boat;
class Sailor;

extern const char *const elsewhere;
const dbo::ForeignKeyConstraint owned = dbo::NotNull | dbo::OnDeleteCascade;

class Harbour {
public:
  dbo::collection<dbo::ptr<Boat>> boats, more;
  dbo::weak_ptr<Boat> first;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToOne, "home"); // FACT: association hasMany Harbour Boat nofix member=boats joinName="home"
    dbo::hasMany(a, more, dbo::ManyToOne); // FACT: association hasMany Harbour Boat nofix member=more
    dbo::hasOne(a, first, elsewhere); // FACT: association hasOne Harbour Boat nofix member=first joinName=constant(elsewhere)
  }
};

class Boat {
public:
  dbo::ptr<Harbour> home, harbour, other, plain, last;
  dbo::collection<dbo::ptr<Sailor>> crew, guests;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, home, ">home", owned); // FACT: association belongsTo Boat Harbour nofix member=home joinName=">home" foreignKey.allowNull=false onDelete=CASCADE constraint=owned
    dbo::belongsTo(a, harbour, dbo::OnUpdateCascade | dbo::OnDeleteSetNull); // FACT: association belongsTo Boat Harbour nofix member=harbour onDelete='SET NULL' onUpdate=CASCADE constraint='dbo::OnUpdateCascade | dbo::OnDeleteSetNull'
    if (a.session())
      dbo::belongsTo(a, other, a.session()->template tableName<Boat>() + std::string("_x")); // FACT: association belongsTo Boat Harbour nofix member=other joinName=tableOf(Boat)+_x
    if (a.getsValue())
      dbo::belongsTo(a, last, "last", dbo::ForeignKeyConstraint(0x41)); // FACT: association belongsTo Boat Harbour nofix member=last joinName="last" foreignKey.allowNull=false onDelete=RESTRICT constraint=dbo::ForeignKeyConstraint(0x41) guarded=true
    dbo::field(a, plain, "plain"); // FACT: association belongsTo Boat Harbour nofix member=plain joinName="plain"
    dbo::hasMany(a, crew, dbo::ManyToMany, "boat_crew", ">boat"); // FACT: association belongsToMany Boat Sailor nofix member=crew foreignKey=">boat" through="boat_crew"
    dbo::hasMany(a, guests, dbo::ManyToMany, "", "", dbo::ForeignKeyConstraint(0)); // FACT: association belongsToMany Boat Sailor nofix member=guests constraint=dbo::ForeignKeyConstraint(0)
  }
};

class Sailor {
public:
  dbo::ptr<Boat> boat;

  template <class A> void persist(A &a) {
    unknown(a, boat); // FACT: gap Sailor what='a call that is given the action is not read'
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Harbour>("harbour");
  s.mapClass<Boat>("boat");
}
