// SPDX-License-Identifier: Apache-2.0
// What the examples for QxOrm on the rule pages take for granted.
#include <QxOrm.h>

struct Dock;
struct Crane {
  long id, dockId;
  std::shared_ptr<Dock> dock;
  QList<std::shared_ptr<Dock>> docks;
};
struct Dock {
  long id;
  QList<std::shared_ptr<Crane>> cranes;
  std::shared_ptr<Crane> crane;
};
