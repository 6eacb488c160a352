// SPDX-License-Identifier: Apache-2.0
// What is flattened, what keys lead to, and names.
#include <sqlgen.hpp>

struct Audit {
  std::string by;
};
struct Base {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::Flatten<Audit> audit;
};
struct Boat {
  sqlgen::Flatten<Base> base;
  std::string name;
};
struct Crew {
  sqlgen::Flatten<Base> base;
  sqlgen::ForeignKey<uint32_t, Boat, "id"> boat;
};

struct Plain { // EXPECT: error assoc-no-primary-key: 'Plain' takes part in associations
  uint32_t number;
};
struct Ticket {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::ForeignKey<uint32_t, Plain, "number"> of;
};

// A key references a column by its own name.
struct Dock {
  rfl::Rename<"dock_id", sqlgen::PrimaryKey<uint32_t>> id;
};
struct Berth {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::ForeignKey<uint32_t, Dock, "dock_id"> dock;
  sqlgen::ForeignKey<uint32_t, Dock, "dok_id"> other; // EXPECT: error assoc-referenced-key-missing: references 'dok_id', which is no column of Dock; ForeignKey does not compile; did you mean 'dock_id'? // FIX: "dock_id"
  sqlgen::ForeignKey<uint32_t, Dock, "id"> member; // EXPECT: error assoc-referenced-key-missing: references 'id', which is no column of Dock
};
