// SPDX-License-Identifier: Apache-2.0
#include "models.h"
#include <QxOrm_Impl.h>

FLEET_REGISTER_CPP(Sailor)

namespace qx {
template <> void register_class(QxClass<Sailor> &t) {
  t.id(&Sailor::code, "code");
  t.relationManyToMany(&Sailor::boats, "boats", "boat_crew",
                       "boat_country|boat_number", "sailor_code"); // EXPECT@-1: error assoc-through-keys: swap the two keys on one side
}
} // namespace qx
