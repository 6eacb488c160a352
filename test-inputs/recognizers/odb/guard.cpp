// SPDX-License-Identifier: Apache-2.0
// A header that includes itself by way of others is left out the second time.
#ifndef GUARD
#define GUARD
#include "guard.cpp"

#include <odb/core.hxx>

#pragma db object
class Part { // FACT: entity Part closed=true // FACT: registration Part ''
#pragma db id
  int id; // FACT: column Part id cppType=int primaryKey=true
};
#endif
