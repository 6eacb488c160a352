// Models of a library that is installed: none of its sources is at hand.
#pragma GCC system_header
#include <Lightweight/Lightweight.hpp>
#include <odb/core.hxx>
#include <sqlgen.hpp>

struct Crane;
struct Lift;

namespace light {
struct Harbour {
  Lightweight::Field<int, Lightweight::PrimaryKey::AutoAssign> id;
};
} // namespace light

#pragma db object abstract
class Stored {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
};
#pragma db value
struct Size {
  friend class odb::access;
  std::shared_ptr<Lift> lift_;
};
#pragma db object
class Quay : public Stored {
  friend class odb::access;
  std::shared_ptr<Crane> crane_;
};

namespace gen {
struct Harbour {
  sqlgen::PrimaryKey<uint32_t> id;
};
} // namespace gen
