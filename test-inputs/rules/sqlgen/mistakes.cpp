// SPDX-License-Identifier: Apache-2.0
// What sqlgen compiles and nobody notices.
// LEVEL: remark
#include <sqlgen.hpp>

using namespace sqlgen::literals;

struct Harbour {
  static constexpr const char *tablename = "harbours"; // NOTE: 'Harbour' takes the table here
  sqlgen::PrimaryKey<uint32_t> id;
};
struct Dock {
  static constexpr const char *tablename = "harbours"; // EXPECT: error assoc-table-clash: 'Dock' and 'Harbour' are both mapped to the table 'harbours'
  sqlgen::PrimaryKey<uint32_t> id;
};
struct Boat {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::ForeignKey<uint32_t, Harbour, "id"> home; // EXPECT: remark assoc-foreign-key-unindexed: {{the key 'home' of Boat has no index; .* run create_index<"name", Table>\("key"_c\)}}
};
// A junction.
struct Use { // EXPECT: remark assoc-through-not-unique: the junction Use has no primary or unique key over '(boat, dock)'
  sqlgen::ForeignKey<uint32_t, Boat, "id"> boat;
  sqlgen::ForeignKey<uint32_t, Dock, "id"> dock;
};
struct Lease { // EXPECT: warning assoc-through-nullable-key: the key 'dock' of the junction Lease can be NULL
  sqlgen::ForeignKey<uint32_t, Boat, "id"> boat;
  std::optional<sqlgen::ForeignKey<uint32_t, Dock, "id">> dock;
};
// Keys that form a cycle.
struct Right;
struct Left {
  sqlgen::PrimaryKey<uint32_t> id;
  std::shared_ptr<sqlgen::ForeignKey<uint32_t, Right, "id">> right; // EXPECT: remark assoc-foreign-key-cycle: Left
};
struct Right {
  sqlgen::PrimaryKey<uint32_t> id;
  std::unique_ptr<sqlgen::ForeignKey<uint32_t, Left, "id">> left;
};

void prepare() {
  sqlgen::create_index<"use", Use>("boat"_c);
  sqlgen::create_index<"use_dock", Use>("dock"_c);
  sqlgen::create_unique_index<"lease", Lease>("boat"_c, "dock"_c);
  sqlgen::create_index<"lease_dock", Lease>("dock"_c);
  sqlgen::create_index<"right", Left>("right"_c);
  sqlgen::create_index<"left", Right>("left"_c);
}
