// SPDX-License-Identifier: Apache-2.0
// Extra tables: their names, their keys, and what else has them.
#include <QxOrm.h>

template <class T> using Many = QList<std::shared_ptr<T>>;

struct B1;
struct A1 { long id; Many<B1> bs; };
struct B1 { long id; Many<A1> as; };
struct B2;
struct A2 { long id; Many<B2> bs; };
struct B2 { long id; Many<A2> as; };
struct B3;
struct A3 { long id; Many<B3> bs; };
struct B3 { long id; Many<A3> as; };
struct B4;
struct A4 { long id; Many<B4> bs; };
struct B4 { long id; Many<A4> as; };
struct Lane;
struct Boat { long id; Many<Lane> lanes; };
struct Lane { long id; Many<Boat> boats; };
struct B6;
struct A6 { long id; Many<B6> bs; };
struct B6 { long id; Many<A6> as; };
struct B7;
struct A7 { long id; Many<B7> bs; };
struct B7 { long id; Many<A7> as; };
struct B8;
struct A8 { long id; Many<B8> bs; };
struct B8 { long id; Many<A8> as; };
struct Taken { long id; QString name; };

namespace qx {
// Two names.
template <> void register_class(QxClass<A1> &t) {
  t.id(&A1::id, "id");
  t.relationManyToMany(&A1::bs, "bs", "a1_b1", "a_id", "b_id"); // NOTE: 'relationManyToMany A1::bs' goes through 'a1_b1'
}
template <> void register_class(QxClass<B1> &t) {
  t.id(&B1::id, "id");
  t.relationManyToMany(&B1::as, "as", "b1_a1", "b_id", "a_id"); // EXPECT: error assoc-through-mismatch: 'relationManyToMany B1::as' goes through 'b1_a1', but 'relationManyToMany A1::bs' through 'a1_b1'
}
// No name.
template <> void register_class(QxClass<A2> &t) {
  t.id(&A2::id, "id");
  t.relationManyToMany(&A2::bs, "bs", "", "a_id", "b_id"); // EXPECT: error assoc-through-missing: 'relationManyToMany A2::bs' has an empty name for its junction; a debug build stops at an assertion
}
template <> void register_class(QxClass<B2> &t) {
  t.id(&B2::id, "id");
  t.relationManyToMany(&B2::as, "as", "a2_b2", "b_id", "a_id");
}
// Not swapped.
template <> void register_class(QxClass<A3> &t) {
  t.id(&A3::id, "id");
  t.relationManyToMany(&A3::bs, "bs", "a3_b3", "x_id", "y_id");
}
template <> void register_class(QxClass<B3> &t) {
  t.id(&B3::id, "id");
  t.relationManyToMany(&B3::as, "as", "a3_b3", "x_id", "y_id"); // EXPECT: error assoc-through-keys: swap the two keys on one side
}
// One key for both ends; no key.
template <> void register_class(QxClass<A4> &t) {
  t.id(&A4::id, "id");
  t.relationManyToMany(&A4::bs, "bs", "a4_b4", "id", "id"); // EXPECT: error assoc-through-keys: uses the one column 'id' of its junction for both ends
}
template <> void register_class(QxClass<B4> &t) {
  t.id(&B4::id, "id");
  t.relationManyToMany(&B4::as, "as", "a4_b4", "", "a_id"); // EXPECT: error assoc-through-keys: 'relationManyToMany B4::as' has an empty name for a key of its junction
}
// Each named after the other end, on both sides.
template <> void register_class(QxClass<Boat> &t) {
  t.id(&Boat::id, "id");
  t.relationManyToMany(&Boat::lanes, "lanes", "boat_lane", "lane_id", "boat_id");
}
template <> void register_class(QxClass<Lane> &t) {
  t.id(&Lane::id, "id");
  t.relationManyToMany(&Lane::boats, "boats", "boat_lane", "boat_id", "lane_id"); // EXPECT: warning assoc-through-keys: each is named after the end that it does not lead to
}
// One table for two.
template <> void register_class(QxClass<A6> &t) {
  t.id(&A6::id, "id");
  t.relationManyToMany(&A6::bs, "bs", "shared", "a_id", "b_id"); // NOTE: 'shared' serves A6-B6 here
}
template <> void register_class(QxClass<B6> &t) {
  t.id(&B6::id, "id");
  t.relationManyToMany(&B6::as, "as", "shared", "b_id", "a_id");
}
template <> void register_class(QxClass<A7> &t) {
  t.id(&A7::id, "id");
  t.relationManyToMany(&A7::bs, "bs", "shared", "a_id", "b_id"); // EXPECT: error assoc-through-reused: junction 'shared' serves A6-B6 and A7-B7; the table is created once
}
template <> void register_class(QxClass<B7> &t) {
  t.id(&B7::id, "id");
  t.relationManyToMany(&B7::as, "as", "shared", "b_id", "a_id");
}
// The table of a class.
template <> void register_class(QxClass<A8> &t) {
  t.id(&A8::id, "id");
  t.relationManyToMany(&A8::bs, "bs", "taken", "a_id", "b_id"); // EXPECT: error assoc-through-table-clash: the junction of 'relationManyToMany A8::bs' is the table 'taken', which belongs to Taken
}
template <> void register_class(QxClass<B8> &t) {
  t.id(&B8::id, "id");
  t.relationManyToMany(&B8::as, "as", "taken", "b_id", "a_id");
}
template <> void register_class(QxClass<Taken> &t) {
  t.setName("taken");
  t.id(&Taken::id, "id");
  t.data(&Taken::name, "name");
}
} // namespace qx
