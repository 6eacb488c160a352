// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tom/migration.hpp>

namespace Migrations {
struct CreateTables : Migration {
  T_MIGRATION
  void up() const override {
    Schema::create("harbours", [](Blueprint &table) {
      table.id();
      table.string(NAME, 80).unique();
    });
    Schema::create("boats", [](Blueprint &table) {
      table.id();
      table.string("nmae");
      table.foreignId("home_id").index().constrained("harbours").restrictOnDelete();
    });
    Schema::create("sailors", [](Blueprint &table) { table.increments("id"); });
    Schema::create("boat_sailor", [](Blueprint &table) {
      table.foreignId("boat_id").constrained().cascadeOnDelete();
      table.foreignId("sailor_id").constrained().cascadeOnDelete(); // EXPECT: warning assoc-foreign-key-type: the key 'sailor_id' of boat_sailor is BIGINT, but references Sailor.id, which is INTEGER
      table.primary({"boat_id", "sailor_id"});
    });
  }
  void down() const override {
    Schema::drop("boat_sailor");
    Schema::drop("boats");
  }
};
} // namespace Migrations
