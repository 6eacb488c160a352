// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <Wt/Dbo/Dbo.h>
#include <string>

namespace dbo = Wt::Dbo;

namespace server {
struct Harbour;
}
struct Boat {
  int id;
  std::string name;
  int harbourId;
  dbo::ptr<server::Harbour> home;
  template <class A> void persist(A &a);
};
