// SPDX-License-Identifier: Apache-2.0
// Worth knowing, and no more.
// LEVEL: remark
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <vector>

class Radio;
class Sailor;

#pragma db object
class Harbour {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
};

#pragma db object
class Boat {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db inverse(boat_)
  odb::lazy_weak_ptr<Radio> radio_;  // EXPECT: remark assoc-one-to-one-not-unique: nothing keeps a second Radio from pointing to the same Boat: the key
#pragma db value_not_null
  std::vector<odb::lazy_shared_ptr<Sailor>> crew_;  // EXPECT: remark assoc-unpaired: 'container Boat::crew_' is declared on this side only: there is no  // EXPECT: remark assoc-foreign-key-unindexed: the key 'value' of Boat_crew has no index  // EXPECT: remark assoc-through-not-unique: the junction Boat_crew has no primary or unique key over '(object_id,
};

#pragma db object
class Radio {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db index
  odb::lazy_shared_ptr<Boat> boat_;
#pragma db points_to(Boat)
  unsigned long spare_;  // EXPECT: remark assoc-unpaired: 'pointer Radio::spare_' is declared on this side only: there is no  // EXPECT: remark assoc-foreign-key-unindexed: the key 'spare' of Radio has no index
#pragma db unique
  odb::lazy_shared_ptr<Harbour> owner_;  // EXPECT: remark assoc-unpaired: 'pointer Radio::owner_' is declared on this side only: there is no
};

#pragma db object
class Sailor {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db not_null on_delete(cascade)
  odb::lazy_shared_ptr<Sailor> mentor_;  // EXPECT: remark assoc-unpaired: 'pointer Sailor::mentor_' is declared on this side only: there is no  // EXPECT: remark assoc-cascade-cycle: deleting one row of Sailor can reach more of the same table:
#pragma db index("i_first") member(first_)
  odb::lazy_shared_ptr<Radio> first_;  // EXPECT: remark assoc-unpaired: 'pointer Sailor::first_' is declared on this side only: there is no
};
