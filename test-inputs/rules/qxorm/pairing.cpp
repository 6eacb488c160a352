// SPDX-License-Identifier: Apache-2.0
// One-sided and contradicting relations; classes that are not registered.
#include <QxOrm.h>

struct Dock;
struct Crane {
  long id, dockId;
};
struct Dock {
  long id;
  QList<std::shared_ptr<Crane>> cranes;
  std::shared_ptr<Crane> first;
};
struct Ship;
struct Flag {
  long id;
  std::shared_ptr<Ship> ship;
};
struct Ship {
  long id;
  std::shared_ptr<Flag> flag;
};
struct Mast {
  long id;
};
struct Sail {
  long id;
  std::shared_ptr<Mast> mast;
};
struct Tide {
  long height;
  std::shared_ptr<Ship> ship;
};
struct Cook;
struct Meal {
  long id;
  QList<std::shared_ptr<Cook>> cooks;
};
struct Cook {
  long id;
};

QX_REGISTER_HPP_EXPORT_DLL(Mast, qx::trait::no_base_class_defined, 0) // registered elsewhere

namespace qx {
template <> void register_class(QxClass<Crane> &t) {
  t.id(&Crane::id, "id");
  t.data(&Crane::dockId, "dock_id");
}
template <> void register_class(QxClass<Dock> &t) {
  t.id(&Dock::id, "id");
  t.relationOneToMany(&Dock::cranes, "cranes", "dock_id"); // EXPECT: warning assoc-unpaired: 'relationOneToMany Dock::cranes' is declared on this side only: there is no relationManyToOne of Dock in Crane; nothing here says that the key it reads leads back; declare it over the same key
  t.relationOneToOne(&Dock::first, "first"); // EXPECT: warning assoc-unpaired: 'relationOneToOne Dock::first' is declared on this side only: there is no relationOneToOne of Dock in Crane
}
template <> void register_class(QxClass<Ship> &t) {
  t.id(&Ship::id, "id");
  t.relationOneToOne(&Ship::flag, "flag"); // NOTE: 'relationOneToOne Ship::flag' is declared here
}
template <> void register_class(QxClass<Flag> &t) {
  t.id(&Flag::id, "id");
  t.relationManyToOne(&Flag::ship, "ship_id"); // EXPECT: error assoc-kind-mismatch: 'relationManyToOne Flag::ship' contradicts 'relationOneToOne Ship::flag': one side joins the two primary keys, the other one goes over a key column; the joins that the two sides make find different rows
}
template <> void register_class(QxClass<Sail> &t) {
  t.id(&Sail::id, "id");
  t.relationManyToOne(&Sail::mast, "mast_id");
}
template <> void register_class(QxClass<Tide> &t) { // EXPECT: error assoc-no-primary-key: 'Tide' takes part in associations and has no primary key
  t.data(&Tide::height, "height");
  t.relationManyToOne(&Tide::ship, "ship_id");
}
template <> void register_class(QxClass<Meal> &t) {
  t.id(&Meal::id, "id");
  t.relationManyToMany(&Meal::cooks, "cooks", "meal_cook", "meal_id", "cook_id"); // EXPECT: warning assoc-unpaired: 'relationManyToMany Meal::cooks' is declared on this side only: there is no relationManyToMany of Meal in Cook
}
template <> void register_class(QxClass<Cook> &t) { t.id(&Cook::id, "id"); }
} // namespace qx
