// SPDX-License-Identifier: Apache-2.0
// Where something may have happened to tables that is not read, nothing is
// known to be absent.
// LEVEL: remark
// DATABASE: postgres
#include <Lightweight/SqlMigration.hpp>

using namespace Lightweight;
using namespace Lightweight::SqlColumnTypeDefinitions;

struct Boat;
struct Harbour {
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  HasMany<Boat, SqlRealName{"home_id"}> boats;
};
struct Boat {
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  BelongsTo<&Harbour::id, SqlRealName{"home_id"}> home;
  BelongsTo<&Harbour::id, SqlRealName{"winter_id"}> winter; // EXPECT: remark assoc-unpaired
};

LIGHTWEIGHT_SQL_MIGRATION(20260101, "tables") {
  plan.CreateTable("Harbour").PrimaryKeyWithAutoIncrement("id");
  plan.CreateTable("Boat").PrimaryKeyWithAutoIncrement("id").Column("home_id", Bigint{});
  plan.CreateTable("logs").PrimaryKeyWithAutoIncrement("id").ForeignKey("boat_id", Bigint{}, {"Boat", "id"});
  plan.RawSql("ALTER TABLE Boat ADD winter_id BIGINT");
}
