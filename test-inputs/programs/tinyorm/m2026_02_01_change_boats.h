// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tom/migration.hpp>

namespace Migrations {
struct ChangeBoats : Migration {
  T_MIGRATION
  void up() const override {
    Schema::table("boats", [](Blueprint &table) {
      table.renameColumn("nmae", "name");
      table.dropForeign({"home_id"});
      table.foreignId("home_id").nullable().change();
      table.foreign("home_id").references("id").on("harbours").nullOnDelete();
    });
  }
  void down() const override {}
};
} // namespace Migrations
