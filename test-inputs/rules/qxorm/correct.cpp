// SPDX-License-Identifier: Apache-2.0
// Every construct, and nothing to say about it at the default level.
#include <QxOrm.h>

struct Boat;
struct Harbour {
  long id;
  QList<std::shared_ptr<Boat>> boats;
};
struct Radio;
struct Sailor;
struct Boat {
  long id;
  QString name;
  std::shared_ptr<Harbour> home;
  std::shared_ptr<Radio> radio;
  QList<std::shared_ptr<Sailor>> crew;
};
struct Radio {
  long id;
  std::shared_ptr<Boat> boat;
};
struct Sailor {
  long id;
  QList<std::shared_ptr<Boat>> boats;
};
QX_REGISTER_HPP_EXPORT_DLL(Harbour, qx::trait::no_base_class_defined, 0)
QX_REGISTER_HPP_EXPORT_DLL(Boat, qx::trait::no_base_class_defined, 0)
QX_REGISTER_HPP_EXPORT_DLL(Radio, qx::trait::no_base_class_defined, 0)
QX_REGISTER_HPP_EXPORT_DLL(Sailor, qx::trait::no_base_class_defined, 0)

QX_REGISTER_CPP_EXPORT_DLL(Harbour)
QX_REGISTER_CPP_EXPORT_DLL(Boat)
QX_REGISTER_CPP_EXPORT_DLL(Radio)
QX_REGISTER_CPP_EXPORT_DLL(Sailor)

namespace qx {
template <> void register_class(QxClass<Harbour> &t) {
  t.id(&Harbour::id, "id");
  t.relationOneToMany(&Harbour::boats, "boats", "home_id");
}
template <> void register_class(QxClass<Boat> &t) {
  t.setName("boat");
  t.id(&Boat::id, "id");
  t.data(&Boat::name, "name")->setNotNull(true);
  t.relationManyToOne(&Boat::home, "home_id");
  t.relationOneToOne(&Boat::radio, "radio");
  t.relationManyToMany(&Boat::crew, "crew", "boat_crew", "boat_id",
                       "sailor_id");
}
template <> void register_class(QxClass<Radio> &t) {
  t.id(&Radio::id, "id");
  t.relationOneToOne(&Radio::boat, "boat");
}
template <> void register_class(QxClass<Sailor> &t) {
  t.id(&Sailor::id, "id");
  t.relationManyToMany(&Sailor::boats, "boats", "boat_crew", "sailor_id",
                       "boat_id");
}
} // namespace qx
