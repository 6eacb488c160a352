// SPDX-License-Identifier: Apache-2.0
// What is flattened belongs to the table, and what a key leads to is one.
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
