// SPDX-License-Identifier: Apache-2.0
#include "steps.h"

LIGHTWEIGHT_SQL_MIGRATION(20260102, "no more harbours for boats") {
  plan.AlterTable("boats").DropForeignKey("home_id");
  plan.AlterTable("boats").DropColumn("home_id");
  plan.AlterTable("boats").AddUniqueIndex("id");
  plan.CreateTable("sightings")
      .PrimaryKey("boat_id", SqlColumnTypeDefinitions::Bigint{})
      .PrimaryKey("at", SqlColumnTypeDefinitions::DateTime{})
      .ForeignKey({"boat_id"}, "boats", {"id"});
}
