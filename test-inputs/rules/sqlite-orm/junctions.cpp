// SPDX-License-Identifier: Apache-2.0
// Tables of two keys: the junctions of an ORM without a many-to-many; indexes.
// LEVEL: remark
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Boat {
  int id;
};
struct Sailor {
  int id;
  std::optional<int> boat, other, third;
};
struct Crew {
  int boat, sailor;
};
struct Guest {
  std::optional<int> boat;
  int sailor;
};
struct Watch {
  int boat, sailor;
};

auto storage = make_storage(
    "fleet.db",
    make_index("by_boat", &Sailor::boat),
    make_index("by_other", indexed_column(&Sailor::other).desc()),
    make_table("boat", make_column("id", &Boat::id, primary_key())),
    make_table("sailor", make_column("id", &Sailor::id, primary_key()),
               make_column("boat_id", &Sailor::boat),
               make_column("other_id", &Sailor::other),
               make_column("third_id", &Sailor::third),
               foreign_key(&Sailor::boat).references(&Boat::id),
               foreign_key(&Sailor::other).references(&Boat::id),
               foreign_key(&Sailor::third).references(&Boat::id)), // EXPECT: remark assoc-foreign-key-unindexed: {{'third_id' of Sailor has no index.*make_index}}
    make_table("crew", make_column("boat_id", &Crew::boat), // EXPECT: remark assoc-through-not-unique: {{the junction Crew has no primary or unique key}}
               make_column("sailor_id", &Crew::sailor),
               foreign_key(&Crew::boat).references(&Boat::id), // EXPECT: remark assoc-foreign-key-unindexed
               foreign_key(&Crew::sailor).references(&Sailor::id)), // EXPECT: remark assoc-foreign-key-unindexed
    make_table<Guest>("guest", make_column("boat_id", &Guest::boat), // EXPECT: warning assoc-through-nullable-key: {{the key 'boat_id' of the junction Guest can be NULL}}
               make_column("sailor_id", &Guest::sailor),
               unique(&Guest::boat, &Guest::sailor),
               foreign_key(&Guest::boat).references(&Boat::id),
               foreign_key(&Guest::sailor).references(&Sailor::id)), // EXPECT: remark assoc-foreign-key-unindexed
    make_table("watch", make_column("boat_id", &Watch::boat),
               make_column("sailor_id", &Watch::sailor),
               unique(&Watch::sailor, &Watch::boat),
               foreign_key(&Watch::boat).references(&Boat::id), // EXPECT: remark assoc-foreign-key-unindexed
               foreign_key(&Watch::sailor).references(&Sailor::id)));
