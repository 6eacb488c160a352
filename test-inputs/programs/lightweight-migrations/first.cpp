// SPDX-License-Identifier: Apache-2.0
// It is linked after the one that changes what it makes.
#include "steps.h"

static SqlMigration::Migration<20260101> const tables{"tables", [](SqlMigrationQueryBuilder &plan) {
  using namespace SqlColumnTypeDefinitions;
  makeHarbours(plan);
  plan.CreateTable("boats").PrimaryKeyWithAutoIncrement("id").ForeignKey("home_id", Bigint{}, harbours);
  plan.CreateTable<Buoy>();
}};
