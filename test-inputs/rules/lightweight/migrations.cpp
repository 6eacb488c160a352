// SPDX-License-Identifier: Apache-2.0
// Records and the migrations that make their tables.
// LEVEL: remark
// DATABASE: postgres
#include <Lightweight/SqlMigration.hpp>

using namespace Lightweight;
using namespace Lightweight::SqlColumnTypeDefinitions;

struct Boat;
struct Crew;
struct Harbour {
  static constexpr std::string_view TableName = "harbours";
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  HasMany<Boat, SqlRealName{"home_id"}> boats;
  HasMany<Boat, SqlRealName{"winter_idd"}> winterers;
};
struct Sailor {
  static constexpr std::string_view TableName = "sailors";
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  HasManyThrough<Boat, Through<Crew>> boats;
};
struct Boat {
  static constexpr std::string_view TableName = "boats";
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  BelongsTo<&Harbour::id, SqlRealName{"home_id"}> home;
  BelongsTo<&Harbour::id, SqlRealName{"winter_idd"}> winter; // EXPECT: error assoc-migration-mismatch: 'BelongsTo Boat::winter' goes by the key 'winter_idd', which no migration makes in the table 'boats' of Boat; the first query fails; did you mean 'winter_id'? // FIX: "winter_id"
  BelongsTo<&Sailor::id, SqlRealName{"owner_id"}> owner; // EXPECT: error assoc-migration-mismatch: 'BelongsTo Boat::owner' goes by the key 'owner_id', which no migration makes a foreign key; the database keeps rows that lead nowhere; write ForeignKey or AddForeignKey on 'sailors' // EXPECT: remark assoc-unpaired // EXPECT: remark assoc-foreign-key-unindexed
  BelongsTo<&Sailor::id, SqlRealName{"captain_id"}> captain; // EXPECT: error assoc-migration-mismatch: 'BelongsTo Boat::captain' goes by the key 'captain_id' to Sailor, but the migration lets it reference Harbour; no row can serve both; let them name the same // EXPECT: remark assoc-unpaired
  BelongsTo<&Sailor::id, SqlRealName{"mate_id"}, SqlNullable::Null> mate; // EXPECT: warning assoc-nullability: the key 'mate_id' of Boat is NOT NULL, but 'Boat::mate' can be empty // EXPECT: remark assoc-unpaired
  HasManyThrough<Sailor, Through<Crew>> crew;
};
struct Crew {
  static constexpr std::string_view TableName = "crews";
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  BelongsTo<&Boat::id, SqlRealName{"boat_id"}> boat;
  BelongsTo<&Sailor::id, SqlRealName{"sailor_id"}> sailor;
};
// Nobody says how its table comes to be.
struct Guest {
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  BelongsTo<&Harbour::id> harbour; // EXPECT: remark assoc-unpaired // EXPECT: remark assoc-foreign-key-unindexed
};

LIGHTWEIGHT_SQL_MIGRATION(20260101, "tables") {
  const SqlForeignKeyReferenceDefinition harbours{"harbours", "id"}, sailors{"sailors", "id"};
  plan.CreateTable("harbours").PrimaryKeyWithAutoIncrement("id");
  plan.CreateTable("sailors").PrimaryKeyWithAutoIncrement("id");
  plan.CreateTable("boats") // NOTE: the table 'boats' is created here
      .PrimaryKeyWithAutoIncrement("id")
      .RequiredForeignKey("home_id", Bigint{}, harbours).Index()
      .Column("owner_id", Bigint{})
      .ForeignKey("captain_id", Bigint{}, harbours).Index() // NOTE: the constraint is declared here
      .RequiredForeignKey("mate_id", Bigint{}, sailors).Index();
  plan.AlterTable("boats").AddForeignKeyColumn("winter_id", Bigint{}, harbours).AddIndex("winter_id");
  plan.CreateTable("crews")
      .PrimaryKeyWithAutoIncrement("id")
      .RequiredForeignKey("boat_id", Bigint{}, {"boats", "id"})
      .RequiredForeignKey("sailor_id", Bigint{}, sailors);
  plan.CreateIndex("crews_sailor", "crews", {"sailor_id"});
  plan.CreateUniqueIndex("crews_once", "crews", {"boat_id", "sailor_id"});
  // Tables that no record reads.
  plan.CreateTable("logs").PrimaryKeyWithAutoIncrement("id")
      .ForeignKey("boat_id", Guid{}, {"boats", "id"}).Index() // EXPECT: error assoc-foreign-key-type: the key 'boat_id' of logs is UUID, but references Boat.id, which is BIGINT; the database refuses the constraint; give both the same type
      .ForeignKey("ship_id", Bigint{}, {"boatz", "id"}).Index() // EXPECT: error assoc-unknown-target: 'boatz', the target of 'ForeignKey(logs.ship_id)', is a table that no migration creates; the database refuses the constraint; did you mean 'boats'?
      .ForeignKey("dock_no", Bigint{}, {"harbours", "no"}).Index(); // EXPECT: error assoc-referenced-key-missing: the key 'dock_no' references Harbour.no, which does not exist; the database refuses the constraint
  plan.CreateTable("notes").PrimaryKeyWithAutoIncrement("id")
      .RequiredForeignKey("log_id", Bigint{}, {"logs", "id"}); // EXPECT: remark assoc-foreign-key-unindexed: the key 'log_id' of notes has no index
}
