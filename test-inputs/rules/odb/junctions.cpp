// SPDX-License-Identifier: Apache-2.0
// Containers of pointers.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <set>
#include <vector>

class Sailor;
class Harbour;

#pragma db object table("boat")
class Boat {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null
  std::vector<odb::lazy_shared_ptr<Sailor>> crew_;
#pragma db value_null
  std::vector<odb::lazy_shared_ptr<Sailor>> watches_; // nobody, now and then
#pragma db on_delete(set_null)
  std::vector<odb::lazy_shared_ptr<Sailor>> beds_; // they stay
#pragma db value_not_null table("boat_hands")
  std::vector<odb::lazy_shared_ptr<Sailor>> hands_;
#pragma db value_not_null table("boat_hands")
  std::vector<odb::lazy_shared_ptr<Harbour>> ports_;  // EXPECT: error assoc-through-reused: junction 'boat_hands' serves Boat-Sailor and Boat-Harbour
#pragma db value_not_null table("harbour")
  std::vector<odb::lazy_shared_ptr<Harbour>> berths_;  // EXPECT: error assoc-through-table-clash: the junction of 'container Boat::berths_' is the table 'harbour',
#pragma db value_not_null id_column("other") value_column("other")
  std::vector<odb::lazy_shared_ptr<Harbour>> others_;  // EXPECT: error assoc-through-keys: 'container Boat::others_' uses the one column 'other' of its junction
#pragma db value_not_null on_delete(set_null)
  std::vector<odb::lazy_shared_ptr<Harbour>> lost_;  // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'value' of boat_lost, which is NOT NULL
#pragma db table("boat_home")
  odb::lazy_shared_ptr<Harbour> home_;  // EXPECT: error assoc-through-wrong-kind: 'pointer Boat::home_' has a junction, but is no many-to-many
#pragma db id_column("boat_id")
  odb::lazy_shared_ptr<Harbour> next_;  // EXPECT: error assoc-through-wrong-kind: 'pointer Boat::next_' names a junction key, but is no many-to-many
};

#pragma db object table("harbour")
class Harbour {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db inverse(home_) table("harbour_boat")
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;  // EXPECT: warning assoc-option-ignored: table 'harbour_boat' of 'inverse container Harbour::boats_' has no
};

#pragma db object
class Sailor {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db inverse(crew_) id_column("sailor") value_column("boat")
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;  // EXPECT: warning assoc-option-ignored: value_column 'boat' of 'container Sailor::boats_' has no effect: a
};
