// SPDX-License-Identifier: Apache-2.0
#include "models.h"
#include <QxOrm_Impl.h>

FLEET_REGISTER_CPP(Boat)

namespace qx {
template <> void register_class(QxClass<Boat> &t) {
  t.setName("t_boat");
  t.setSoftDelete(QxSoftDelete("sunk_at")); // of boats, not of ferries
  t.id(&Boat::key, Boat::keyNames());
  IxDataMember *data = t.data(&Boat::name, "name");
  data->setNotNull(true);
  data->setIsUnique(true);
  data = t.data(&Boat::afloat, "afloat");
  IxSqlRelation *relation = t.relationManyToOne(&Boat::home, "home_id");
  relation->getDataMember()->setIsIndex(true);
  t.relationOneToOne(&Boat::radio, "radio");
  t.relationManyToMany(&Boat::crew, "crew", "boat_crew",
                       "boat_country|boat_number", "sailor_code");
}
} // namespace qx
