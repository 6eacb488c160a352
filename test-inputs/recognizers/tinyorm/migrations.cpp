// SPDX-License-Identifier: Apache-2.0
// What migrations do, in all the ways to write it.
// FACTS: migration gap
#include <orm/tiny/model.hpp>
#include <tom/migration.hpp>

class User final : public Orm::Tiny::Model<User> {
  friend Model;
  using Model::Model;
};

namespace Migrations {
static const QString TABLE = "boats";
QString runTime();
bool condition();
void somewhere(Blueprint &table);
void audit(Blueprint &table, const QString &who) {
  table.foreignId(who).nullable().constrained("users"); // FACT: migration addColumn boats name=created_by type=BIGINT allowNull=true // FACT: migration addForeignKey boats columns=created_by referencedTable="users"
}

struct CreateBoats : Migration {
  T_MIGRATION
  void up() const override {
    Schema::create(TABLE, [](Blueprint &table) { // FACT: migration createTable boats
      table.id(); // FACT: migration addColumn boats name=id type=BIGINT primaryKey=true autoIncrement=true
      table.string(NAME, 40).unique(); // FACT: migration addColumn boats name=name type=STRING(40) unique=true
      table.foreignId("home_id").nullable().constrained("harbours").cascadeOnUpdate().nullOnDelete(); // FACT: migration addColumn boats name="home_id" type=BIGINT allowNull=true // FACT: migration addForeignKey boats columns="home_id" referencedTable="harbours" onDelete='SET NULL' onUpdate=CASCADE
      table.unsignedBigInteger("owner").index(); // FACT: migration addColumn boats name="owner" type=BIGINT index=true
      table.foreign("owner").references(ID).on("users").onDelete(Orm::SchemaNs::Constants::Cascade).onDelete("restrict"); // FACT: migration addForeignKey boats columns="owner" referencedTable="users" referenced=id onDelete=cascade|"restrict"
      table.foreign({"a", "b"}, "a_key").references({"x", "y"}).on("pairs"); // FACT: migration addForeignKey boats name="a_key" columns="a"|"b" referencedTable="pairs" referenced="x"|"y"
      table.string("code").unique("one_code"); // FACT: migration addColumn boats name="code" type=STRING unique="one_code"
      table.string("mark").index("by_mark"); // FACT: migration addColumn boats name="mark" type=STRING index="by_mark"
      table.unique({"code", "mark"}, "once"); // FACT: migration addUnique boats name="once" columns="code"|"mark"
      table.unique("mark", ""); // FACT: migration addUnique boats columns="mark"
      table.index("code", "by_code"); // FACT: migration addIndex boats name="by_code" columns="code"
      table.index({"code"}); // FACT: migration addIndex boats columns="code"
      table.integer("number", true).defaultValue(1); // FACT: migration addColumn boats name="number" type=INTEGER primaryKey=true autoIncrement=true default=true
      table.timestamps(); // FACT: migration addColumn boats name=created_at type=DATE allowNull=true // FACT: migration addColumn boats name=updated_at type=DATE allowNull=true
      table.softDeletes(); // FACT: migration addColumn boats name=deleted_at type=DATE allowNull=true
      table.engine = "InnoDB";
      table.comment("boats");
      table.primary({"id", "home_id"}); // FACT: migration addPrimaryKey boats columns="id"|"home_id"
      audit(table, "created_by");
      User user;
      table.foreignIdFor(user).constrained(); // FACT: migration addColumn boats references.entity=User // FACT: migration addForeignKey boats references.entity=User columns=
    });
    Schema::table("boats", change);
  }
  void down() const override { Schema::dropIfExists(TABLE); }
  static void change(Blueprint &table) {
    table.string("name").nullable().change(); // FACT: migration changeColumn "boats" name="name" type=STRING allowNull=true
    table.renameColumn("owner", "owner_id"); // FACT: migration renameColumn "boats" name="owner_id" columns="owner"
    table.dropColumn("number"); // FACT: migration dropColumns "boats" columns="number"
    table.dropForeign("boats_home_id_foreign"); // FACT: migration dropForeignKey "boats" name="boats_home_id_foreign"
    table.renameIndex("by_code", "code_index"); // FACT: migration renameIndex "boats" name="code_index" columns="by_code"
    table.dropIndex("code_index"); // FACT: migration dropIndex "boats" name="code_index"
    table.dropForeign({"home_id"}); // FACT: migration dropForeignKey "boats" columns="home_id"
    table.dropConstrainedForeignId("created_by"); // FACT: migration dropForeignKey "boats" columns="created_by" // FACT: migration dropColumns "boats" columns="created_by"
  }
};

void others() {
  Schema::rename("a", "b"); // FACT: migration renameTable "a" name="b"
  Schema::drop("c"); // FACT: migration dropTable "c"
  Schema::dropColumns("d", {"x", "y"}); // FACT: migration dropColumns "d" columns="x"|"y"
  Schema::on("mysql").create("e", [](Blueprint &table) { table.id("key"); }); // FACT: migration createTable "e" // FACT: migration addColumn "e" name="key" type=BIGINT primaryKey=true autoIncrement=true
  if (condition())
    Schema::table("f", [](Blueprint &table) { table.text("g"); }); // FACT: migration addColumn "f" name="g" type=TEXT guarded=true
  Schema::create(runTime(), [](Blueprint &table) { table.id(); }); // FACT: migration createTable opaque // FACT: migration addColumn opaque name=id type=BIGINT primaryKey=true autoIncrement=true // FACT: gap - what='the name of this table is known at run time only'
  Schema::table("h", [](Blueprint &table) {
    for (const char *name : {"i", "j"})
      table.text(name); // FACT: migration addColumn "h" name=opaque type=TEXT guarded=true
    somewhere(table); // FACT: migration other "h" // FACT: gap - what='what this call does with the table is not read'
  });
}
} // namespace Migrations
