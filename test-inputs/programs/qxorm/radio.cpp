// SPDX-License-Identifier: Apache-2.0
#include "models.h"
#include <QxOrm_Impl.h>

FLEET_REGISTER_CPP(Radio)

namespace qx {
template <> void register_class(QxClass<Radio> &t) {
  t.id(&Radio::id, "id");
  t.data(&Radio::call, "call_sign")->setSqlType("CHAR(7)");
  t.relationManyToOne(&Radio::spare, "spare_id");
  t.relationOneToOne(&Radio::boat, "boat");
}
} // namespace qx
