// SPDX-License-Identifier: Apache-2.0
#include "models.h"
#include <QxOrm_Impl.h>

FLEET_REGISTER_CPP(Harbour)

namespace qx {
template <> void register_class(QxClass<Harbour> &t) {
  t.id(&Harbour::id, "id");
  t.data(&Harbour::name, "name");
  t.relationOneToMany(&Harbour::boats, "boats", "home"); // EXPECT: error assoc-foreign-key-missing: the key 'home' of 'relationOneToMany Harbour::boats' is no column of Boat
}
} // namespace qx
