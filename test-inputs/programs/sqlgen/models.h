// SPDX-License-Identifier: Apache-2.0
// Tables of a fleet. Every source sees them; the indexes are made in one.
#pragma once
#include <sqlgen.hpp>

struct Address {
  std::string street;
  sqlgen::Varchar<12> zip;
};
struct Harbour {
  static constexpr const char *tablename = "harbours";
  sqlgen::PrimaryKey<uint32_t, sqlgen::auto_incr> id;
  sqlgen::Unique<std::string> code;
  sqlgen::Flatten<Address> address;
};
struct Boat {
  sqlgen::PrimaryKey<uint32_t> id;
  std::optional<sqlgen::ForeignKey<uint32_t, Harbour, "id">> home; // EXPECT: remark assoc-foreign-key-unindexed: the key 'home' of Boat has no index
  double length;
};
struct Sailor {
  sqlgen::PrimaryKey<uint32_t> id;
  std::optional<std::string> nick;
};
struct Crew {
  sqlgen::ForeignKey<uint32_t, Boat, "id"> boat;
  sqlgen::ForeignKey<uint32_t, Sailor, "id"> sailor;
};
struct Overview {
  static constexpr const char *viewname = "overview";
  sqlgen::Unique<std::string> code;
};
