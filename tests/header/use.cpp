// SPDX-License-Identifier: Apache-2.0
// Everything that the vocabulary can say.
#include <assoc/model.h>

#include <optional>
#include <string>
#include <string_view>

using namespace assoc;

struct Record {
  int id;
  std::string name;
  std::optional<std::string> bio;
};

#define TABLE "users"
constexpr const char *Pointer = "pointer";
constexpr char Array[] = "array";
constexpr std::string_view View = "view";
const std::string Str = "str";
extern const char *const FarPointer;
extern const std::string FarStr;
std::string make();

constexpr Model Types("Types", {
    {"a", INTEGER}, {"b", BIGINT}, {"c", SMALLINT}, {"d", BOOLEAN},
    {"e", FLOAT}, {"f", DOUBLE}, {"g", DECIMAL}, {"h", DECIMAL(10, 2)},
    {"i", STRING}, {"j", STRING(80)}, {"k", CHAR(2)}, {"l", TEXT},
    {"m", UUID}, {"n", DATE}, {"o", DATEONLY}, {"p", TIME}, {"q", JSON},
    {"r", JSONB}, {"s", BLOB}, {"t", ENUM("a", Pointer)}, {"u", raw("xml")},
    {"v", {}}, {"w", {STRING}},
});
constexpr Model Attributes("Attributes", {
    {"a", {.type = INTEGER, .allowNull = false, .primaryKey = true,
           .autoIncrement = true, .unique = true, .defaultValue = 1,
           .field = "a_", .references = Types, .onDelete = "CASCADE",
           .onUpdate = Action::Restrict}},
    {"b", {.references = "Types"}},
    {"c", {.references = {"Types", "a"}}},
    {"d", {.references = {Types}}},
    {"e", {.references = {Types, "a"}}},
    {"f", {.defaultValue = 1.5}},
    {"g", {.defaultValue = true}},
    {"h", {.defaultValue = "text"}},
    {"i", {.defaultValue = nullptr}},
    {Pointer, {.onDelete = Action::SetNull}},
});
constexpr Model Settings("Settings", {}, {
    .tableName = TABLE, .schema = "app", .name = {"setting", "settings"},
    .underscored = true, .freezeTableName = true, .timestamps = true,
    .paranoid = true, .createdAt = "made", .updatedAt = false,
    .version = true});
constexpr Model<Record> Records("Record", {{"bio", TEXT}},
                                {.version = "revision"});
const Model Named(Str);
extern const Model<> Far;
struct Scope {
  static constexpr Model Inside{"Inside"};
  inline static const Model Other{View};
  static const Model<> Outside;
  Model<> Member{"Member"};
};
const Model<> Scope::Outside("Outside");

constexpr AttributeOptions Required{.allowNull = false};
constexpr AssociationOptions Options{.as = "alias", .onDelete = "CASCADE"};

void associate(std::string Parameter, bool Flag) {
  const auto &Same = Types;
  const AssociationOptions Local{.as = Parameter, .constraints = Flag};
  Types.hasOne(Attributes);
  Types.hasOne(Attributes, {});
  Types.hasMany(Settings, Options);
  Types.hasMany(Settings, Local);
  Types.hasMany(Records, Flag ? Options : Local);
  Records.belongsTo(Same, {.as = "x",
                           .foreignKey = "y",
                           .targetKey = Array,
                           .onDelete = "SET NULL",
                           .onUpdate = Action::NoAction,
                           .constraints = false,
                           .oneSided = true});
  Records.belongsTo(Types, {.foreignKey = {"y"}});
  Records.belongsTo(Types, {.foreignKey = {"y", Required}});
  Records.belongsTo(Types, {.foreignKey = {"y", {.allowNull = false}}});
  Records.belongsTo(Types, {.foreignKey = {{.allowNull = false}}});
  Records.belongsTo(Types, {.as = {"one", "many"}, .foreignKey = {Required}});
  Far.belongsToMany(Named, {.through = "FarNamed",
                            .foreignKey = "a",
                            .otherKey = {"b", {.field = "b_"}},
                            .sourceKey = "c",
                            .targetKey = "d",
                            .uniqueKey = "e",
                            .timestamps = false});
  Named.belongsToMany(Far, {.through = Types});
  Named.belongsToMany(Far, {.through = {Types}});
  Named.belongsToMany(Far, {.through = {Types, {.unique = false}}});
  Named.belongsToMany(Far, {.through = {"x", {.timestamps = false}}});
  Scope::Inside.hasMany(Scope::Other, {.as = FarPointer});
  Scope::Outside.hasMany(Scope().Member, {.as = FarStr, .foreignKey = View});
  Types.hasMany(Far, {.as = make(), .foreignKey = Str + "_id"});
  Types.hasMany(Far, {.onDelete = Flag ? "CASCADE" : "RESTRICT"});
  Types.hasMany(Far, {.onDelete = Flag ? Action::Cascade : Action::SetNull});
  define({});
  define({.underscored = true, .timestamps = Flag});
}
