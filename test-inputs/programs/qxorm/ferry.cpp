// SPDX-License-Identifier: Apache-2.0
// Has what Boat has.
#include "models.h"
#include <QxOrm_Impl.h>

FLEET_REGISTER_CPP(Ferry)

namespace qx {
template <> void register_class(QxClass<Ferry> &t) {
  t.setName("t_ferry");
  t.data(&Ferry::seats, "seats");
}
} // namespace qx
