// SPDX-License-Identifier: Apache-2.0
// What migrations do, in all the ways to write it.
// FACTS: migration gap
#include <Lightweight/SqlMigration.hpp>

using namespace Lightweight;
using namespace Lightweight::SqlColumnTypeDefinitions;

struct Boat {
  Field<int, PrimaryKey::AutoAssign> id;
  Field<int, SqlRealName{"no"}> number;
};

namespace {
constexpr auto Name = "docks";
auto runTime() -> std::string;
bool condition();
void somewhere(SqlMigrationQueryBuilder &plan);
SqlForeignKeyReferenceDefinition harbour(const char *key) { return {.tableName = "harbours", .columnName = key}; }
void audit(SqlCreateTableQueryBuilder &table, const std::string &who) {
  table.RequiredForeignKey(who, Guid{}, {"users", "id"}); // FACT: migration addColumn "boats" name=made_by type=UUID // FACT: migration addForeignKey "boats" columns=made_by referencedTable="users" referenced="id"
}
} // namespace

LIGHTWEIGHT_SQL_MIGRATION(20260101, "boats") {
  auto boats = plan.CreateTable("boats").PrimaryKeyWithAutoIncrement("id"); // FACT: migration createTable "boats" // FACT: migration addColumn "boats" name="id" type=BIGINT primaryKey=true autoIncrement=true
  const SqlForeignKeyReferenceDefinition docks{.tableName = Name, .columnName = "no"};
  boats.RequiredColumn("name", Varchar{40}).Unique().Index(); // FACT: migration addColumn "boats" name="name" type=STRING(40) unique=true index=true
  boats.Column("note", Varchar{}); // FACT: migration addColumn "boats" name="note" type=STRING(255) allowNull=true
  boats.Column("price", Decimal{.precision = 8, .scale = 2}).UniqueIndex(); // FACT: migration addColumn "boats" name="price" type=DECIMAL(8,2) allowNull=true unique=true
  boats.ForeignKey("home_id", Bigint{}, harbour("id")); // FACT: migration addColumn "boats" name="home_id" type=BIGINT allowNull=true // FACT: migration addForeignKey "boats" columns="home_id" referencedTable="harbours" referenced=id
  boats.RequiredForeignKey("dock_no", Integer{}, docks); // FACT: migration addColumn "boats" name="dock_no" type=INTEGER // FACT: migration addForeignKey "boats" columns="dock_no" referencedTable=docks referenced="no"
  boats.ForeignKey({"pier", "slot"}, "berths", {"x", "y"}); // FACT: migration addForeignKey "boats" columns="pier"|"slot" referencedTable="berths" referenced="x"|"y"
  boats.Timestamps(); // FACT: migration addColumn "boats" name=created_at type=DATE index=true // FACT: migration addColumn "boats" name=updated_at type=DATE index=true
  boats.Column(SqlColumnDeclaration{.name = "tag", .type = Bool{}, .primaryKey = SqlPrimaryKeyType::MANUAL, .foreignKey = SqlForeignKeyReferenceDefinition{"tags", "id"}, .required = true, .unique = true}); // FACT: migration addColumn "boats" name="tag" type=BOOLEAN primaryKey=true unique=true // FACT: migration addForeignKey "boats" columns="tag" referencedTable="tags" referenced="id"
  audit(boats, "made_by");
  plan.Insert("boats").Set("name", 1);
  plan.RawSql("UPDATE boats SET note = name");
}

static SqlMigration::Migration<20260102> const change{"change",
  [](auto &plan) {
    plan.AlterTable("boats")
        .AddColumn("no", Real{}); // FACT: migration addColumn "boats" name="no"
    plan.AlterTable("boats").AddNotRequiredColumn("so", Integer{}); // FACT: migration addColumn "boats" name="so" type=INTEGER allowNull=true
    plan.AlterTable("boats").AlterColumn("so", Bigint{}, SqlNullable::NotNull); // FACT: migration changeColumn "boats" name="so" type=BIGINT
    plan.AlterTable("boats").RenameColumn("so", "go"); // FACT: migration renameColumn "boats" name="go" columns="so"
    plan.AlterTable("boats").DropColumn("go"); // FACT: migration dropColumns "boats" columns="go"
    plan.AlterTable("boats").AddIndex("no"); // FACT: migration addIndex "boats" columns="no"
    plan.AlterTable("boats").AddUniqueIndex("name"); // FACT: migration addUnique "boats" name=boats_name_index columns="name"
    plan.AlterTable("boats").DropIndex("name"); // FACT: migration dropIndex "boats" name=boats_name_index columns="name"
    plan.AlterTable("boats").AddForeignKey("no", {"numbers", "id"}); // FACT: migration addForeignKey "boats" columns="no" referencedTable="numbers" referenced="id"
    plan.AlterTable("boats").AddNotRequiredForeignKeyColumn("crew_id", Guid{}, {"crews", "id"}); // FACT: migration addColumn "boats" name="crew_id" type=UUID allowNull=true // FACT: migration addForeignKey "boats" columns="crew_id" referencedTable="crews" referenced="id"
    plan.AlterTable("boats").DropForeignKey("no"); // FACT: migration dropForeignKey "boats" columns="no"
    plan.AlterTable("boats").AddCompositeForeignKey({"a", "b"}, "pairs", {"x", "y"}); // FACT: migration addForeignKey "boats" columns="a"|"b" referencedTable="pairs" referenced="x"|"y"
    plan.AlterTable("old").RenameTo("new"); // FACT: migration renameTable "old" name="new"
    plan.DropTable("gone"); // FACT: migration dropTable "gone"
    plan.CreateIndex("boats_no", "boats", {"no"}); // FACT: migration addIndex "boats" name="boats_no" columns="no"
    plan.CreateIndex("boats_so", "boats", {"so"}, true); // FACT: migration addUnique "boats" name="boats_so" columns="so"
    plan.CreateIndex("boats", {"a", "b"}, IndexType::Unique); // FACT: migration addUnique "boats" name=idx_boats_a_b columns="a"|"b"
    plan.CreateUniqueIndex("boats_c", "boats", {"c"}); // FACT: migration addUnique "boats" name="boats_c" columns="c"
  },
  [](auto &plan) { plan.DropTable("boats"); }};

static SqlMigration::Migration<20260103> const records{"records", SqlMigration::MigrationMetadata{},
  [](SqlMigrationQueryBuilder &plan) {
    plan.CreateTable<Boat>(); // FACT: migration createTable tableOf(Boat) references.entity=Boat
    plan.AlterTable<Boat>().AddColumn<&Boat::number>(); // FACT: migration addColumn tableOf(Boat) references.entity=Boat member=number
    plan.AlterTable(RecordTableName<Boat>).DropColumn("x"); // FACT: migration dropColumns tableOf(Boat) columns="x"
  }};

struct Fourth : SqlMigration::MigrationBase {
  Fourth() : MigrationBase(SqlMigration::MigrationTimestamp{20260104}, "4") {}
  void Up(SqlMigrationQueryBuilder &plan) const override {
    plan.CreateTableIfNotExists(runTime()); // FACT: migration createTable opaque // FACT: gap - what='the name of this table is known at run time only'
    if (condition())
      plan.DropTable("never"); // FACT: migration dropTable "never" guarded=true
    for (const char *name : {"i", "j"})
      plan.AlterTable("boats").AddColumn(name, Bool{}); // FACT: migration addColumn "boats" name=opaque type=BOOLEAN guarded=true
    plan.CreateTable("odd").Future(); // FACT: migration createTable "odd" // FACT: migration other "odd" // FACT: gap - what='what Future does to this table is not read'
    plan.RawSql("CREATE TABLE more (id INT)"); // FACT: gap - what='what RawSql does to tables is not read'
    somewhere(plan); // FACT: gap - what='what this call does with the migration is not read'
  }
  void Down(SqlMigrationQueryBuilder &plan) const override { plan.DropTable("boats"); }
};

struct Fifth : SqlMigration::MigrationBase {
  Fifth();
  void Up(SqlMigrationQueryBuilder &plan) const override { plan.DropTable("five"); } // FACT: migration dropTable "five" // FACT: gap - what='the time stamp of this migration is not known'
};

void atRunTime(SqlConnection &connection) {
  SqlMigration::Migration<7> local{"local", [](SqlMigrationQueryBuilder &plan) { plan.DropTable("local"); }}; // FACT: migration dropTable "local" guarded=true
  connection.Migration().DropTable("boats"); // FACT: gap - what='what is run outside of migrations is not read'
}
void byOthers(SqlMigrationQueryBuilder &plan) { plan.DropTable("boats"); }
auto unread = [](SqlMigrationQueryBuilder &plan) { plan.DropTable("boats"); }; // FACT: gap - what='what is run outside of migrations is not read'
void direct(SqlStatement &statement) { statement.MigrateDirect(byOthers); } // FACT: gap - what='what is run outside of migrations is not read'
