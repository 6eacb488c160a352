// SPDX-License-Identifier: Apache-2.0
// Indexes of two tables under one name.
// DATABASE: sqlite
#include <odb/core.hxx>

#include <string>

#pragma db object abstract
class Base {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db index
  std::string code_;
};

#pragma db object
class Boat : public Base {};

#pragma db object
class Crane : public Base {}; // EXPECT: error assoc-index-clash: the inherited index 'Base_code_i' of Crane has the name of an index of Boat, and SQLite knows the indexes of all tables by their names alone; the database refuses the second one; declare the index in each class, under a name of its own

#pragma db object
class Pier {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db index
  std::string code_;
};
