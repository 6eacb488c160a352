// SPDX-License-Identifier: Apache-2.0
// What is not read, or in another branch, is not held against anybody.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <vector>

class Boat;

#pragma db object
class Harbour {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db inverse(home)
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;
#pragma db inverse(ports_)
  std::vector<odb::lazy_weak_ptr<Boat>> visitors_;
#pragma db inverse(refuge_)
  std::vector<odb::lazy_weak_ptr<Boat>> refugees_;
};

#pragma db object
class Boat {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db member(home) virtual(Harbour *) get(home()) set(home(?))
#pragma db points_to(Harbour)
  std::vector<unsigned long> ports_;
#pragma db points_to(Harbour) on_delete(cascade)
  unsigned long refuge_;
};
