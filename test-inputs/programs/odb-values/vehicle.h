// SPDX-License-Identifier: Apache-2.0
// A hierarchy of three, of which each has its own members alone. Nothing here
// but the pragmas says that it is for ODB.
#ifndef VEHICLE_H
#define VEHICLE_H

#include <string>
#include <vector>

#pragma db object polymorphic
struct Vehicle {
  virtual ~Vehicle();
#pragma db id auto
  unsigned long id;
  std::string name;
  std::vector<int> marks;
};

#pragma db object
struct Truck : Vehicle {
  int axles;
  Vehicle *towed;
};

#pragma db object
struct Tanker : Truck {
  double litres;
};

#endif
