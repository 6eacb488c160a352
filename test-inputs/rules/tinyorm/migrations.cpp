// SPDX-License-Identifier: Apache-2.0
// Mistakes of migrations alone.
// LEVEL: remark
// DATABASE: postgres
#include <tom/migration.hpp>

using namespace Migrations;

void up() {
  Schema::create("docks", [](Blueprint &table) {
    table.id();
    table.string("name");
  });
  Schema::create("logs", [](Blueprint &table) { table.bigInteger("id"); }); // EXPECT: error assoc-no-primary-key: 'logs' takes part in associations and has no primary key; nothing can refer to its rows
  Schema::create("lifts", [](Blueprint &table) {
    table.id();
    table.foreignId("dock_id").index().constrained().nullOnDelete(); // EXPECT: error assoc-set-null-not-null: ON DELETE SET NULL on 'dock_id' of lifts, which is NOT NULL; deleting a row of docks that is referred to fails; choose CASCADE or RESTRICT, or let the key be NULL
    table.foreign("crane_id").references("id").on("docks").onDelete("cascde"); // EXPECT: error assoc-foreign-key-missing: the key 'crane_id' of 'foreign(lifts.crane_id)' is no column of lifts; the database refuses the constraint; name a column that lifts has // EXPECT: error assoc-invalid-action: 'cascde' is no action for onDelete; the database refuses the statement; did you mean 'CASCADE'? // FIX: "CASCADE"
    table.foreignId("tower_id").index().constrained(); // EXPECT: error assoc-unknown-target: 'towers', the target of 'foreign(lifts.tower_id)', is a table that no migration creates; the database refuses the constraint; create it, or name one that is created
    table.foreignId("dok_id").index().constrained(); // EXPECT: error assoc-unknown-target: 'doks', the target of 'foreign(lifts.dok_id)', is a table that no migration creates; the database refuses the constraint; did you mean 'docks'?
    table.string("dock_code").index();
    table.foreign("dock_code").references("id").on("docks"); // EXPECT: error assoc-foreign-key-type: the key 'dock_code' of lifts is STRING, but references docks.id, which is BIGINT; the database refuses the constraint; give both the same type
    table.foreignId("main_dock").index().references("number").on("docks"); // EXPECT: error assoc-referenced-key-missing: the key 'main_dock' references docks.number, which does not exist; the database refuses the constraint
    table.string("dock_name").index();
    table.foreign("dock_name").references("name").on("docks"); // EXPECT: error assoc-referenced-key-not-unique: the key 'dock_name' references docks.name, which is neither primary key nor unique; the database refuses the constraint; make it unique, or refer to 'id'
    table.foreignId("log_id").index().constrained("logs").cascadeOnDelete().onDelete("restrict"); // EXPECT: warning assoc-action-ignored: onDelete 'CASCADE' of 'foreign(lifts.log_id)' has no effect: it is written again, and the last one wins; 'restrict' stays
    table.foreignId("spare_id").index().constrained("docks").onDelete("set default"); // EXPECT: error assoc-set-default-without-default: ON DELETE SET DEFAULT on 'spare_id' of lifts, which has no default; deleting a row of docks that is referred to fails; say .defaultValue(...) in the migration, or choose another action
    table.foreignId("home_id").defaultValue(1).index().constrained("docks").onDelete("set default");
    table.integer("small_dock_id");
    table.foreign("small_dock_id").references("id").on("docks"); // EXPECT: warning assoc-foreign-key-type: the key 'small_dock_id' of lifts is INTEGER, but references docks.id, which is BIGINT; values may not fit; give both the same type // EXPECT: remark assoc-foreign-key-unindexed: the key 'small_dock_id' of lifts has no index; looking up the rows of one docks, and deleting one, searches the whole table; PostgreSQL makes none for it; say .index() in the migration
  });
}
