// SPDX-License-Identifier: Apache-2.0
// Wt cannot make the key of a hasOne unique.
// LEVEL: remark
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Radio;

class Boat {
public:
  dbo::weak_ptr<Radio> radio;

  template <class A> void persist(A &a) {
    dbo::hasOne(a, radio, "boat"); // EXPECT: remark assoc-one-to-one-not-unique
  }
};

class Radio {
public:
  dbo::ptr<Boat> boat;

  template <class A> void persist(A &a) { dbo::belongsTo(a, boat, "boat"); }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Boat>("boat");
  s.mapClass<Radio>("radio");
}
