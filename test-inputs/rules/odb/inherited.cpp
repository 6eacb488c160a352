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
#pragma db value_not_null on_delete(set_null)
  std::vector<std::shared_ptr<Tag>> tags_; // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'value' of Boat_tags
};

#pragma db object
class Boat : public Tagged {};

#pragma db object
class Crane : public Tagged {};
