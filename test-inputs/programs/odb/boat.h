// SPDX-License-Identifier: Apache-2.0
#ifndef BOAT_H
#define BOAT_H

#include "harbour.h"

class Sailor;

#pragma db value
struct Number {
  std::string country;
  int number_;
};

#pragma db object
class Boat {
  friend class odb::access;
#pragma db id
  Number number_;
  odb::lazy_shared_ptr<Harbour> home_; // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'home_no' of Boat
#pragma db value_not_null unordered table("boat_crew") id_column("boat_")
  std::vector<odb::lazy_shared_ptr<Sailor>> crew_;
#pragma db not_null
  odb::lazy_shared_ptr<Harbour> last_;
  int cached_;
};

#endif
