#include "lib/qx.h"

struct Boat {
  long id;
  std::shared_ptr<qxlib::Harbour> home;
};
QX_REGISTER_HPP_EXPORT_DLL(Boat, qx::trait::no_base_class_defined, 0)
namespace qx {
template <> void register_class(QxClass<Boat> &t) {
  t.id(&Boat::id, "id");
  t.relationManyToOne(&Boat::home, "home_id");
}
} // namespace qx

// Registered by a library, and by nobody.
struct Known {
  long id;
};
struct Forgotten {
  long id;
};
QX_REGISTER_HPP_EXPORT_DLL(Known, qx::trait::no_base_class_defined, 0)
struct Raft {
  long id;
  std::shared_ptr<Known> known;
  std::shared_ptr<Forgotten> forgotten;
};
namespace qx {
template <> void register_class(QxClass<Raft> &t) {
  t.id(&Raft::id, "id");
  t.relationManyToOne(&Raft::known, "known_id");
  t.relationManyToOne(&Raft::forgotten, "forgotten_id"); // EXPECT: error assoc-unregistered: 'Forgotten', the target of
}
} // namespace qx
