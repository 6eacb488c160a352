// SPDX-License-Identifier: Apache-2.0
// Two classes on one table; one-to-ones over keys of two types.
#include <QxOrm.h>

struct Hull { long id; };
struct Keel { long id; };
struct Helm;
struct Pilot { QString code; std::shared_ptr<Helm> helm; };
struct Helm { long id; std::shared_ptr<Pilot> pilot; };
QX_REGISTER_PRIMARY_KEY(Pilot, QString)

namespace qx {
template <> void register_class(QxClass<Hull> &t) {
  t.setName("t_part"); // NOTE: 'Hull' takes the table here
  t.id(&Hull::id, "id");
}
template <> void register_class(QxClass<Keel> &t) {
  t.setName("t_part"); // EXPECT: error assoc-table-clash: 'Keel' and 'Hull' are both mapped to the table 't_part'; only the first of the two tables is created
  t.id(&Keel::id, "id");
}
template <> void register_class(QxClass<Pilot> &t) {
  t.id(&Pilot::code, "code");
  t.relationOneToOne(&Pilot::helm, "helm"); // EXPECT: error assoc-foreign-key-type: 'relationOneToOne Pilot::helm' joins the primary keys of Pilot, which is TEXT, and of Helm, which is INTEGER; the join compares values of different types
}
template <> void register_class(QxClass<Helm> &t) {
  t.id(&Helm::id, "id");
  t.relationOneToOne(&Helm::pilot, "pilot");
}
} // namespace qx
