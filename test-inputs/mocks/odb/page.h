// SPDX-License-Identifier: Apache-2.0
// What the examples for ODB on the rule pages take for granted.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <string>
#include <vector>

class Boat;
class Crane;
class Harbour;
class Lift;
