// SPDX-License-Identifier: Apache-2.0
// Keys that each statement checks: two objects that need each other have no
// first row.
#ifndef BOAT_H
#define BOAT_H

#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

class Sailor;

#pragma db object
class Boat {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db not_null
  odb::lazy_shared_ptr<Sailor> skipper_; // EXPECT: error assoc-required-cycle: no first row can be inserted
};

#pragma db object
class Sailor {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db not_null
  odb::lazy_shared_ptr<Boat> ship_;
};

#endif
