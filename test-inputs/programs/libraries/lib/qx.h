#pragma GCC system_header

#include <QxOrm.h>

struct Boat;

namespace qxlib {
struct Harbour {
  long id;
  QList<std::shared_ptr<Boat>> boats;
};
} // namespace qxlib
QX_REGISTER_HPP_EXPORT_DLL(qxlib::Harbour, qx::trait::no_base_class_defined, 0)
