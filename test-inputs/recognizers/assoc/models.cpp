// Models: attributes, options, and where a model may stand.
#include <assoc/model.h>
#include <optional>
#include <string>
using namespace assoc;

constexpr Model User("User", {
    {"id", {.type = BIGINT, .primaryKey = true, .autoIncrement = true}},
    {"email", {.type = STRING(80), .allowNull = false, .unique = true}},
    {"nick", STRING},
    {"none", {}},
    {"score", {.type = DOUBLE, .defaultValue = 0.5, .field = "score_"}},
});
constexpr auto Money = DECIMAL(12, 2);
constexpr AttributeOptions Shared{.type = Money, .defaultValue = -1};
constexpr Model Types("Types", {
    {"a", CHAR(3)}, {"b", DECIMAL(10)}, {"c", DECIMAL}, {"d", Money},
    {"e", ENUM("new", "paid out")}, {"f", raw("tsvector")}, {"g", Shared},
    {"h", {.type = BOOLEAN, .defaultValue = false}},
    {"i", {.type = TEXT, .defaultValue = "x"}},
    {"j", {.type = TEXT, .defaultValue = nullptr}},
});
constexpr Model Keys("Keys", {
    {"a", {.references = "Users"}},
    {"b", {.references = {"Users", "email"}, .onDelete = "SET NULL"}},
    {"c", {.references = User}},
    {"d", {.references = {User, "email"}, .onUpdate = Action::Cascade}},
});
constexpr Model Post("Post", {}, {.tableName = "posts", .schema = "app", .underscored = true, .timestamps = false});
constexpr Model Man("Man", {}, {.name = {"man", "men"}, .freezeTableName = true, .paranoid = true, .createdAt = "made", .updatedAt = false, .version = true});
constexpr Model One("One"), Two("Two");

struct Base { int id; };
struct Record : Base {
  std::string name;
  std::optional<std::string> bio;
  static int Count;
};
inline constexpr Model<Record> Records("Record", {{"bio", TEXT}});
struct Incomplete;
const Model<Incomplete> Unfinished("Unfinished");

struct Schema {
  static constexpr Model Inside{"Inside"};
  static const Model<> Outside;
  Model<> Member{"Member"};
};
const Model<> Schema::Outside("Outside");

extern const Model<> Far;
extern const Model<> Near;
const Model<> Near("Near");
extern const char *const FarName;
constexpr const char *Name = "Named";
const char *runTime();
const Model Constant(Name);
const Model Elsewhere(FarName);
const Model Built(runTime());
Model<> make();
const Model<> Made = make();
const auto &Same = User;

void local(const Model<> &Parameter, bool Flag, Schema S) {
  constexpr Model Local("Local");
  static const Model Static("Static");
  const auto &Here = Local;
  Local.hasMany(Static);
  Here.hasMany(Same);
  Far.hasMany(Near);
  Schema::Outside.hasMany(Schema::Inside);
  S.Member.hasMany(User);
  Made.hasMany(Built);
  // Who knows which models these are.
  Parameter.hasMany(User);
  User.hasMany(Parameter);
  (Flag ? One : Two).hasMany(User);
}

template <class T> void each(const T &Other) {
  User.hasMany(Other);
  User.hasMany(Post, {.as = T::Alias, .onDelete = "CASCADE"});
}
