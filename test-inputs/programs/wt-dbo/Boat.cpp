// SPDX-License-Identifier: Apache-2.0
// The members of Boat and Sailor.
#include "Berth.h"

namespace harbour {

template <class A> void Boat::persist(A &a) {
  Record::persist(a);
  dbo::belongsTo(a, home, dbo::NotNull | dbo::OnDeleteRestrict);
  dbo::hasMany(a, crew, dbo::ManyToMany, Tables::Crew);
}

template <class A> void Sailor::persist(A &a) {
  dbo::field(a, name, "name");
  dbo::hasMany(a, boats, dbo::ManyToMany, "boat_crew");
  dbo::belongsTo(a, berth, "bunk", dbo::OnDeleteSetNull); // EXPECT: error assoc-foreign-key-mismatch: 'bed'
}

template void Boat::persist(dbo::InitSchema &);
template void Sailor::persist(dbo::InitSchema &);

} // namespace harbour
