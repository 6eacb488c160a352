// SPDX-License-Identifier: Apache-2.0
#ifndef SAILOR_H
#define SAILOR_H

#include "boat.h"

#pragma db object polymorphic
class Person {
#pragma db id auto
  unsigned long id_;
  std::string name_;

public:
  virtual ~Person();
};

#pragma db object table("sailor")
class Sailor : public Person {
  friend class odb::access;
#pragma db value_not_null inverse(crew_)
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;
  odb::lazy_shared_ptr<Sailor> mentor_;
  odb::lazy_shared_ptr<Boat> own_;
};

#endif
