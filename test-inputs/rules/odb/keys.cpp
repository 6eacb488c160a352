// SPDX-License-Identifier: Apache-2.0
// Keys, columns, tables and actions.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <optional>
#include <string>
#include <vector>

class Boat;
class Lamp;
struct Plain {
  int x;
};

#pragma db object table("harbour")
class Harbour {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db inverse(home_) on_delete(cascade)
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;  // EXPECT: warning assoc-action-ignored: on_delete 'cascade' of 'inverse container Harbour::boats_' has no
};

#pragma db object table("harbour")
class Port {  // EXPECT: error assoc-table-clash: 'Port' and 'Harbour' are both mapped to the table 'harbour'
  friend class odb::access;
#pragma db id
  std::string code_;
};

#pragma db object no_id
class Log {  // EXPECT: error assoc-no-primary-key: 'Log' takes part in associations and has no primary key
  friend class odb::access;
  odb::lazy_shared_ptr<Harbour> where_;
};

#pragma db object no_id
class Silent {
  friend class odb::access;
  odb::lazy_shared_ptr<Harbour> where_;
};

#pragma db object
class Boat {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db not_null on_delete(set_null)
  odb::lazy_shared_ptr<Harbour> home_;  // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'home' of Boat, which is NOT NULL
#pragma db on_delete(cascad)  // EXPECT: error assoc-invalid-action: 'cascad' is no action for onDelete // FIX: cascade
  odb::lazy_shared_ptr<Harbour> next_;
#pragma db on_delete(restrict)  // EXPECT: error assoc-invalid-action: 'restrict' is no action for onDelete
  odb::lazy_shared_ptr<Harbour> last_;
  std::string m_name;
  std::string name_;  // EXPECT: error assoc-column-clash: 'm_name' and 'name_' of Boat are on one column 'name', and the
#pragma db column("next")
  odb::lazy_shared_ptr<Port> nextPort_;  // EXPECT: error assoc-column-clash: 'pointer Boat::nextPort_' and 'pointer Boat::next_' are mapped to the
  Plain *plain_;  // EXPECT: error assoc-unknown-target: 'Plain', the target of 'pointer Boat::plain_', is no entity of this
  Log *log_;
#pragma db points_to(Port)
  unsigned long port_;  // EXPECT: error assoc-foreign-key-type: the key 'port' of Boat is BIGINT, but references Port.code, which is
#pragma db points_to(Harbour) on_delete(cascade)
  unsigned long refuge_;
#pragma db points_to(Harbour) not_null
  std::optional<unsigned long> winter_;  // EXPECT: warning assoc-nullability: the key 'winter' of Boat is NOT NULL, but 'Boat::winter_' can be empty
};

#pragma db object
class Buoy {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null
  odb::lazy_shared_ptr<Harbour> near_;  // EXPECT: warning assoc-option-ignored: value_not_null of 'pointer Buoy::near_' has no effect: it is about the elements of a container
#pragma db value_not_null not_null
  odb::lazy_shared_ptr<Harbour> owner_;
#pragma db value_not_null inverse(mark_)
  odb::lazy_weak_ptr<Lamp> lamp_;
};

#pragma db object
class Lamp {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db not_null unique
  odb::lazy_shared_ptr<Buoy> mark_;
};
