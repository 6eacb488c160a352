// SPDX-License-Identifier: Apache-2.0
// Lightweight's and sqlgen's, of the same names again.
#include <Lightweight/Lightweight.hpp>
#include <sqlgen.hpp>

namespace records {
struct Boat;
struct Harbour {
  static constexpr std::string_view TableName = "harbour";
  Light::Field<int, Light::PrimaryKey::AutoAssign> id;
  Light::HasMany<Boat> boats; // EXPECT: warning assoc-unpaired: there is no BelongsTo of Harbour in Boat
};
struct Boat {
  static constexpr std::string_view TableName = "boat";
  Light::Field<int, Light::PrimaryKey::AutoAssign> id;
};
} // namespace records

namespace rows {
struct Harbour {
  static constexpr const char *tablename = "harbour";
  sqlgen::PrimaryKey<uint32_t> id;
};
struct Boat {
  static constexpr const char *tablename = "boat";
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::ForeignKey<uint32_t, Harbour, "id"> home;
};
} // namespace rows
