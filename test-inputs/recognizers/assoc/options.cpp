// SPDX-License-Identifier: Apache-2.0
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
  User.hasMany(Post, Named); // FACT: association hasMany User Post alias="named" onDelete="CASCADE"
  User.hasMany(Post, Local); // FACT: association hasMany User Post alias="local"
  User.hasMany(Post, Reference); // FACT: association hasMany User Post alias="named" onDelete="CASCADE"
  User.hasMany(Post, Copy); // FACT: association hasMany User Post alias="named" onDelete="CASCADE"
  User.hasMany(Post, AssociationOptions{.as = "typed"}); // FACT: association hasMany User Post alias="typed"
  User.hasMany(Post, {}); // FACT: association hasMany User Post
  User.hasMany(Post, {"positional"}); // FACT: association hasMany User Post alias="positional"
  User.hasMany(Post, {.foreignKey = {"userId", Required}}); // FACT: association hasMany User Post foreignKey="userId" foreignKey.allowNull=false
  User.hasMany(Post, {.foreignKey = Key}); // FACT: association hasMany User Post foreignKey="key" foreignKey.unique=true
  User.hasMany(Post, {.as = Both, .through = Junction}); // FACT: association hasMany User Post alias="entries" aliasSingular="entry" through.entity=Grant through.unique=false
  // Not readable: nothing is said about either model any more.
  User.hasMany(Post, Far); // FACT: gap User what='the options of this association cannot be read' // FACT: gap Post what='the options of this association cannot be read'
  User.hasMany(Post, Mutable); // FACT: gap User what='the options of this association cannot be read' // FACT: gap Post what='the options of this association cannot be read'
  User.hasMany(Post, Parameter); // FACT: gap User what='the options of this association cannot be read' // FACT: gap Post what='the options of this association cannot be read'
  User.hasMany(Post, make()); // FACT: gap User what='the options of this association cannot be read' // FACT: gap Post what='the options of this association cannot be read'
  User.hasMany(User, Flag ? Named : Local); // FACT: gap User what='the options of this association cannot be read'
}

void defaults(const ModelOptions &Parameter) {
  define({.schema = "app", .timestamps = false}); // FACT: defaults schema="app" timestamps=false
  define(Defaults); // FACT: defaults underscored=true
  define(Parameter); // FACT: gap - what='these defaults cannot be read'
}
