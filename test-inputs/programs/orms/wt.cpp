// SPDX-License-Identifier: Apache-2.0
// Wt::Dbo's classes of these names, over tables of these names. Boat is stored
// by sqlite_orm as well.
#include "Boat.h"

namespace server {
struct Harbour {
  dbo::collection<dbo::ptr<Boat>> boats;
  template <class A> void persist(A &a) {
    dbo::hasMany(a, boats, dbo::ManyToOne, "harbor"); // NOTE: 'hasMany Harbour::boats' uses 'harbor'
  }
};
} // namespace server

template <class A> void Boat::persist(A &a) {
  dbo::field(a, name, "name");
  dbo::belongsTo(a, home, "harbour", dbo::NotNull); // EXPECT: error assoc-foreign-key-mismatch: 'belongsTo Boat::home' uses the key 'harbour' (written), but 'hasMany Harbour::boats' uses 'harbor'
}

void map(dbo::Session &session) {
  session.mapClass<server::Harbour>("harbour");
  session.mapClass<Boat>("boat");
}
