// SPDX-License-Identifier: Apache-2.0
// A NULL pointer in a container is stored and read back: no mistake by itself.
// LEVEL: remark
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <set>
#include <vector>

#pragma db object
class Sailor {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
};

#pragma db object table("boat")
class Boat {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  // EXPECT@+4: remark assoc-through-nullable-key: the key 'value' of the junction boat_guests can be NULL; the container stores empty elements, and reads them back; say value_not_null
  // EXPECT@+3: remark assoc-unpaired
  // EXPECT@+2: remark assoc-foreign-key-unindexed
  // EXPECT@+1: remark assoc-through-not-unique
  std::set<odb::lazy_shared_ptr<Sailor>> guests_;
};
