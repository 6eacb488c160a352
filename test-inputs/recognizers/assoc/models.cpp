// SPDX-License-Identifier: Apache-2.0
// Models: attributes, options, and where a model may stand.
#include <assoc/model.h>
#include <optional>
#include <string>
using namespace assoc;

constexpr Model User("User", { // FACT: entity User
    {"id", {.type = BIGINT, .primaryKey = true, .autoIncrement = true}}, // FACT: column User "id" type=BIGINT primaryKey=true autoIncrement=true
    {"email", {.type = STRING(80), .allowNull = false, .unique = true}}, // FACT: column User "email" type=STRING(80) allowNull=false unique=true
    {"nick", STRING}, // FACT: column User "nick" type=STRING
    {"none", {}}, // FACT: column User "none"
    {"score", {.type = DOUBLE, .defaultValue = 0.5, .field = "score_"}}, // FACT: column User "score" field="score_" type=DOUBLE default=0.5
});
constexpr auto Money = DECIMAL(12, 2);
constexpr AttributeOptions Shared{.type = Money, .defaultValue = -1};
constexpr Model Types("Types", { // FACT: entity Types
    {"a", CHAR(3)}, {"b", DECIMAL(10)}, {"c", DECIMAL}, {"d", Money}, // FACT: column Types "a" type=CHAR(3) // FACT: column Types "b" type=DECIMAL(10) // FACT: column Types "c" type=DECIMAL // FACT: column Types "d" type=DECIMAL(12,2)
    {"e", ENUM("new", "paid out")}, {"f", raw("tsvector")}, {"g", Shared}, // FACT: column Types "e" type='ENUM("new", "paid out")' // FACT: column Types "f" type=raw("tsvector") // FACT: column Types "g" type=DECIMAL(12,2) default=-1
    {"h", {.type = BOOLEAN, .defaultValue = false}}, // FACT: column Types "h" type=BOOLEAN default=false
    {"i", {.type = TEXT, .defaultValue = "x"}}, // FACT: column Types "i" type=TEXT default="x"
    {"j", {.type = TEXT, .defaultValue = nullptr}}, // FACT: column Types "j" type=TEXT default=NULL
});
constexpr Model Keys("Keys", { // FACT: entity Keys
    {"a", {.references = "Users"}}, // FACT: column Keys "a" references.table="Users"
    {"b", {.references = {"Users", "email"}, .onDelete = "SET NULL"}}, // FACT: column Keys "b" references.table="Users" references.key="email" onDelete="SET NULL"
    {"c", {.references = User}}, // FACT: column Keys "c" references.entity=User
    {"d", {.references = {User, "email"}, .onUpdate = Action::Cascade}}, // FACT: column Keys "d" references.entity=User references.key="email" onUpdate=CASCADE
});
constexpr Model Post("Post", {}, {.tableName = "posts", .schema = "app", .underscored = true, .timestamps = false}); // FACT: entity Post schema="app" tableName="posts" timestamps=false underscored=true
constexpr Model Man("Man", {}, {.name = {"man", "men"}, .freezeTableName = true, .paranoid = true, .createdAt = "made", .updatedAt = false, .version = true}); // FACT: entity Man createdAt="made" freezeTableName=true namePlural="men" nameSingular="man" paranoid=true updatedAt=false version=true
constexpr Model One("One"), Two("Two"); // FACT: entity One // FACT: entity Two

struct Base { int id; }; // FACT: column Records id cppType=int record=true
struct Record : Base {
  std::string name; // FACT: column Records name cppType=std::basic_string<char> record=true
  std::optional<std::string> bio; // FACT: column Records bio cppType=std::optional<std::basic_string<char>> record=true
  static int Count;
};
inline constexpr Model<Record> Records("Record", {{"bio", TEXT}}); // FACT: entity Records name=Record // FACT: column Records "bio" type=TEXT
struct Incomplete;
const Model<Incomplete> Unfinished("Unfinished"); // FACT: entity Unfinished // FACT: gap Unfinished what='the record of this model is not defined here'

struct Schema {
  static constexpr Model Inside{"Inside"}; // FACT: entity Schema::Inside name=Inside
  static const Model<> Outside;
  Model<> Member{"Member"}; // FACT: entity Schema::Member name=Member
};
const Model<> Schema::Outside("Outside"); // FACT: entity Schema::Outside name=Outside

extern const Model<> Far; // FACT: gap Far unread=true what=''Far' is defined in no source of this program'
extern const Model<> Near;
const Model<> Near("Near"); // FACT: entity Near
extern const char *const FarName;
constexpr const char *Name = "Named";
const char *runTime();
const Model Constant(Name); // FACT: entity Constant name=Named
const Model Elsewhere(FarName); // FACT: entity Elsewhere modelName=constant(FarName)
const Model Built(runTime()); // FACT: entity Built modelName=opaque // FACT: gap Built what='the name of this model is known at run time only'
Model<> make();
const Model<> Made = make(); // FACT: entity Made modelName=opaque // FACT: gap Made what='the initialiser of this model cannot be read'
const auto &Same = User;

void local(const Model<> &Parameter, bool Flag, Schema S) {
  constexpr Model Local("Local"); // FACT: entity Local
  static const Model Static("Static"); // FACT: entity Static
  const auto &Here = Local;
  Local.hasMany(Static); // FACT: association hasMany Local Static
  Here.hasMany(Same); // FACT: association hasMany Local User
  Far.hasMany(Near); // FACT: association hasMany Far Near
  Schema::Outside.hasMany(Schema::Inside); // FACT: association hasMany Schema::Outside Schema::Inside
  S.Member.hasMany(User); // FACT: association hasMany Schema::Member User
  Made.hasMany(Built); // FACT: association hasMany Made Built
  // Who knows which models these are.
  Parameter.hasMany(User); // FACT: gap - what='the source of this association cannot be read'
  User.hasMany(Parameter); // FACT: gap - what='the target of this association cannot be read'
  (Flag ? One : Two).hasMany(User); // FACT: gap - what='the source of this association cannot be read'
}

template <class T> void each(const T &Other) {
  User.hasMany(Other); // FACT: gap - what='the target of this association cannot be read'
  User.hasMany(Post, {.as = T::Alias, .onDelete = "CASCADE"}); // FACT: association hasMany User Post alias=opaque onDelete="CASCADE"
}
