// Options objects that have a name, and those that cannot be read.
// FACTS: association gap defaults
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User");
constexpr Model Post("Post");
constexpr Model Grant("Grant");

constexpr AssociationOptions Named{.as = "named", .onDelete = "CASCADE"};
extern const AssociationOptions Far;
AssociationOptions Mutable{.as = "mutable"};
constexpr AttributeOptions Required{.allowNull = false};
constexpr option::Key Key{"key", {.unique = true}};
constexpr option::Through Junction{Grant, {.unique = false}};
constexpr option::Name Both{"entry", "entries"};
constexpr ModelOptions Defaults{.underscored = true};
AssociationOptions make();

void associate(bool Flag, const AssociationOptions &Parameter) {
  const AssociationOptions Local{.as = "local"};
  const AssociationOptions &Reference = Named;
  const AssociationOptions Copy = Named;
  User.hasMany(Post, Named);
  User.hasMany(Post, Local);
  User.hasMany(Post, Reference);
  User.hasMany(Post, Copy);
  User.hasMany(Post, AssociationOptions{.as = "typed"});
  User.hasMany(Post, {});
  User.hasMany(Post, {"positional"});
  User.hasMany(Post, {.foreignKey = {"userId", Required}});
  User.hasMany(Post, {.foreignKey = Key});
  User.hasMany(Post, {.as = Both, .through = Junction});
  // Not readable: nothing is said about either model any more.
  User.hasMany(Post, Far);
  User.hasMany(Post, Mutable);
  User.hasMany(Post, Parameter);
  User.hasMany(Post, make());
  User.hasMany(User, Flag ? Named : Local);
}

void defaults(const ModelOptions &Parameter) {
  define({.schema = "app", .timestamps = false});
  define(Defaults);
  define(Parameter);
}
