// SPDX-License-Identifier: Apache-2.0
// Which class is stored where.
#include "Berth.h"

namespace harbour {

void mapHarbours(dbo::Session &session) {
  session.mapClass<Harbour>(HarbourTable);
  session.mapClass<Berth>("berth");
}

void mapBoats(dbo::Session &session) {
  session.mapClass<Boat>(BoatTable);
  session.mapClass<Sailor>("sailor");
}

} // namespace harbour
