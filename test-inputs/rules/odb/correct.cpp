// SPDX-License-Identifier: Apache-2.0
// Every construct, and nothing to say about it at the default level.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <string>
#include <vector>

class Harbour;
class Boat;
class Radio;
class Sailor;

#pragma db object table("harbour")
class Harbour {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null inverse(home_)
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;
};

#pragma db object
class Boat {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db not_null on_delete(cascade)
  odb::lazy_shared_ptr<Harbour> home_;
#pragma db inverse(boat_)
  odb::lazy_weak_ptr<Radio> radio_;
#pragma db value_not_null unordered table("boat_crew") id_column("boat_id") \
    value_column("sailor_id") on_delete(cascade)
  std::vector<odb::lazy_shared_ptr<Sailor>> crew_;
};

#pragma db object
class Radio {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db unique not_null
  odb::lazy_shared_ptr<Boat> boat_;
};

#pragma db object
class Sailor {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null inverse(crew_)
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;
  odb::lazy_shared_ptr<Sailor> mentor_;
};
#pragma db member(Sailor::mentor_) column("mentor_no") on_delete(set_null)

// Another way to read what Lamp reads: ODB makes one table of both.
#pragma db object table("lamp")
class Lamp {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  std::string colour_;
  std::string post_;
};

#pragma db object table("lamp")
class LampColour {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  std::string colour_;
};
