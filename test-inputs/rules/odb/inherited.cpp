// SPDX-License-Identifier: Apache-2.0
// One declaration that several classes inherit is one mistake.
#include <odb/core.hxx>

#include <memory>
#include <vector>

#pragma db object
class Tag {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
};

#pragma db object abstract
class Tagged {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  std::vector<std::shared_ptr<Tag>> tags_; // EXPECT: warning assoc-through-nullable-key: the key 'value' of the junction Boat_tags can be NULL
};

#pragma db object
class Boat : public Tagged {};

#pragma db object
class Crane : public Tagged {};
