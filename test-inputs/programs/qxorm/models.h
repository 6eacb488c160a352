// SPDX-License-Identifier: Apache-2.0
#ifndef MODELS_H
#define MODELS_H

#include <QxOrm.h>

// What projects write around the macros of QxOrm.
#define FLEET_REGISTER_HPP(className, baseClass)                               \
  QX_REGISTER_HPP_EXPORT_DLL(className, baseClass, 0)
#define FLEET_REGISTER_CPP(className) QX_REGISTER_CPP_EXPORT_DLL(className)

struct Boat;
typedef std::shared_ptr<Boat> BoatPtr;

struct Harbour {
  long id;
  QString name;
  QList<BoatPtr> boats;
};
FLEET_REGISTER_HPP(Harbour, qx::trait::no_base_class_defined)

struct Sailor {
  QString code;
  std::vector<BoatPtr> boats;
};
QX_REGISTER_PRIMARY_KEY(Sailor, QString)
FLEET_REGISTER_HPP(Sailor, qx::trait::no_base_class_defined)

// An integer of any size counts up.
struct Radio {
  short id;
  QString call;
  BoatPtr boat;
  std::shared_ptr<Radio> spare;
};
QX_REGISTER_PRIMARY_KEY(Radio, short)
FLEET_REGISTER_HPP(Radio, qx::trait::no_base_class_defined)

// A key of two columns.
typedef QPair<QString, long> BoatKey;
struct Boat {
  BoatKey key;
  QString name;
  bool afloat;
  std::shared_ptr<Harbour> home;
  std::shared_ptr<Radio> radio;
  std::vector<std::shared_ptr<Sailor>> crew;
  static QString keyNames() { return "country|number"; }
};
QX_REGISTER_PRIMARY_KEY(Boat, BoatKey)
FLEET_REGISTER_HPP(Boat, qx::trait::no_base_class_defined)

struct Ferry : Boat {
  long seats;
};
FLEET_REGISTER_HPP(Ferry, Boat)

#endif
