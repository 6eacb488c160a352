// SPDX-License-Identifier: Apache-2.0
#ifndef HARBOUR_H
#define HARBOUR_H

#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <string>
#include <vector>

class Boat;

#pragma db value
struct Address {
  std::string street;
  std::string town_;
};

#pragma db object abstract
class Place {
#pragma db id auto
  unsigned long id_;
  std::string name_;
};

#pragma db object table("harbour")
class Harbour : public Place {
  friend class odb::access;
  Address address_;
#pragma db value_not_null inverse(home_)
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;
#pragma db inverse(homes_) // EXPECT: error assoc-inverse-not-found: did you mean 'home_'?
  std::vector<odb::lazy_weak_ptr<Boat>> guests_;
  std::vector<std::string> pilots_;
};

#endif
