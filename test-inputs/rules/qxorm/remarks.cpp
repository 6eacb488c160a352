// SPDX-License-Identifier: Apache-2.0
// What is legal, common, and worth knowing.
// LEVEL: remark
#include <QxOrm.h>

struct Harbour { long id; };
struct Sailor;
struct Boat {
  long id;
  std::shared_ptr<Harbour> home, next;
  QList<std::shared_ptr<Sailor>> crew;
};
struct Sailor { long id; QList<std::shared_ptr<Boat>> boats; };

namespace qx {
template <> void register_class(QxClass<Harbour> &t) { t.id(&Harbour::id, "id"); }
template <> void register_class(QxClass<Boat> &t) {
  t.id(&Boat::id, "id");
  t.relationManyToOne(&Boat::home, "home_id")->getDataMember()->setIsIndex(true); // EXPECT: remark assoc-unpaired: there is no relationOneToMany of Boat in Harbour; QxOrm does not need the other side
  t.relationManyToOne(&Boat::next, "next_id"); // EXPECT: remark assoc-unpaired
  // EXPECT@-1: remark assoc-foreign-key-unindexed: the key 'next_id' of Boat has no index
  t.relationManyToMany(&Boat::crew, "crew", "boat_crew", "boat_id", "sailor_id"); // EXPECT: remark assoc-through-not-unique: the junction boat_crew has no primary or unique key over '(boat_id, sailor_id)'
  // EXPECT@-1: remark assoc-foreign-key-unindexed: 'boat_id' // EXPECT@-1: remark assoc-foreign-key-unindexed: 'sailor_id'
}
template <> void register_class(QxClass<Sailor> &t) {
  t.id(&Sailor::id, "id");
  t.relationManyToMany(&Sailor::boats, "boats", "boat_crew", "sailor_id", "boat_id");
}
} // namespace qx
