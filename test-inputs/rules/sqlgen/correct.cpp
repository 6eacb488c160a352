// SPDX-License-Identifier: Apache-2.0
// Nothing is wrong here, and the remarks are gone where indexes are made.
// LEVEL: remark
#include <sqlgen.hpp>

using namespace sqlgen::literals;

struct Harbour {
  static constexpr const char *tablename = "harbours";
  sqlgen::PrimaryKey<uint32_t, sqlgen::auto_incr> id;
  sqlgen::Unique<std::string> code;
};
struct Boat {
  sqlgen::PrimaryKey<uint32_t> id;
  std::optional<sqlgen::ForeignKey<uint32_t, Harbour, "id">> home;
};
struct Sailor {
  sqlgen::PrimaryKey<uint32_t> id;
};
struct Crew {
  sqlgen::ForeignKey<uint32_t, Boat, "id"> boat;
  sqlgen::ForeignKey<uint32_t, Sailor, "id"> sailor;
};
// The table of another schema, a view, and a class that is no table at all.
struct Archive {
  static constexpr const char *tablename = "harbours";
  static constexpr const char *schema = "old";
  sqlgen::PrimaryKey<uint32_t> id;
};
struct Report {
  static constexpr const char *viewname = "harbours";
  sqlgen::Unique<std::string> code;
};
struct Point {
  double x, y;
};

void prepare() {
  sqlgen::create_index<"boat_home", Boat>("home"_c);
  sqlgen::create_unique_index<"crew", Crew>("boat"_c, "sailor"_c);
  sqlgen::create_index<"crew_sailor", Crew>("sailor"_c);
}
