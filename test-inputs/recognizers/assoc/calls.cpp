// SPDX-License-Identifier: Apache-2.0
// The shapes of calls, options as in the vocabulary's documentation.
#include <assoc/model.h>
using namespace assoc;

namespace model {
constexpr Model User("User"); // FACT: entity model::User name=User
constexpr Model Post("Post"); // FACT: entity model::Post name=Post
inline constexpr Model Profile("Profile"); // FACT: entity model::Profile name=Profile
constexpr Model Grant("Grant"); // FACT: entity model::Grant name=Grant
constexpr Model Role("Role"); // FACT: entity model::Role name=Role
constexpr Model Person("Person"); // FACT: entity model::Person name=Person
} // namespace model
using namespace model;

void plain() {
  User.hasOne(Profile, {.onDelete = "RESTRICT", .onUpdate = "restrict"}); // FACT: association hasOne model::User model::Profile onDelete="RESTRICT" onUpdate="restrict"
  Profile.belongsTo(User); // FACT: association belongsTo model::Profile model::User
  User.hasMany(Post, // FACT: association hasMany model::User model::Post foreignKey="authorId" foreignKey.allowNull=false onDelete=CASCADE onUpdate='SET NULL'
               {.foreignKey = {"authorId", {.allowNull = false}},
                .onDelete = Action::Cascade,
                .onUpdate = Action::SetNull});
  Post.belongsTo(User, {.as = "author", .foreignKey = "authorId"}); // FACT: association belongsTo model::Post model::User alias="author" foreignKey="authorId"
}

void keys() {
  Post.belongsTo(User, {.foreignKey = {{.allowNull = false}}}); // FACT: association belongsTo model::Post model::User foreignKey.allowNull=false
  Post.belongsTo(User, {.foreignKey = {"k"}, .targetKey = "email"}); // FACT: association belongsTo model::Post model::User foreignKey="k" targetKey="email"
  User.hasMany(Post, {.foreignKey = {"k", {.type = BIGINT, .unique = true, .field = "k_no"}}, .sourceKey = "email"}); // FACT: association hasMany model::User model::Post foreignKey="k" foreignKey.field="k_no" foreignKey.type=BIGINT foreignKey.unique=true sourceKey="email"
  User.hasMany(Post, {.foreignKey = {}}); // FACT: association hasMany model::User model::Post
  User.hasMany(Post, {.as = {"entry", "entries"}, .constraints = false}); // FACT: association hasMany model::User model::Post alias="entries" aliasSingular="entry" constraints=false
}

void junctions() {
  User.belongsToMany(Role, {.through = "UserRoles"}); // FACT: association belongsToMany model::User model::Role through="UserRoles"
  User.belongsToMany(Role, {.through = Grant, .oneSided = true}); // FACT: association belongsToMany model::User model::Role through.entity=model::Grant oneSided=true
  Role.belongsToMany(User, {.through = {Grant, {.unique = false}}}); // FACT: association belongsToMany model::Role model::User through.entity=model::Grant through.unique=false
  Role.belongsToMany(User, {.through = {"Grants", {.unique = false, .timestamps = false}}, .uniqueKey = "u", .timestamps = false}); // FACT: association belongsToMany model::Role model::User through="Grants" through.timestamps=false through.unique=false timestamps=false uniqueKey="u"
  Person.belongsToMany(Person, {.as = "Children", .through = "Family", .foreignKey = "parentId", .otherKey = {"childId", {.allowNull = false}}}); // FACT: association belongsToMany model::Person model::Person alias="Children" foreignKey="parentId" otherKey="childId" otherKey.allowNull=false through="Family"
}

void places(bool Flag) {
  if (Flag)
    User.hasMany(Post, {.as = "a"}); // FACT: association hasMany model::User model::Post nofix alias="a" guarded=true
  if (Flag) {
    User.hasMany(Post, {.as = "b"}); // FACT: association hasMany model::User model::Post alias="b" guarded=true
  }
  for (int I = 0; I < 1; ++I)
    User.hasMany(Post, {.as = "c"}); // FACT: association hasMany model::User model::Post nofix alias="c" guarded=true
  Flag ? User.hasMany(Post, {.as = "d"}) : void(); // FACT: association hasMany model::User model::Post nofix alias="d" guarded=true
  Flag && (User.hasMany(Post, {.as = "e"}), true); // FACT: association hasMany model::User model::Post nofix alias="e" guarded=true
  (User.hasMany(Post, {.as = "f"}), User.hasMany(Post, {.as = "g"})); // FACT: association hasMany model::User model::Post nofix alias="f" // FACT: association hasMany model::User model::Post nofix alias="g"
  model::User.hasMany(model::Post, {.as = "h"}); // FACT: association hasMany model::User model::Post alias="h"
  (User).hasMany((Post), {.as = "i"}) ; // FACT: association hasMany model::User model::Post alias="i"
  auto Later = [] { User.hasMany(Post, {.as = "j"}); }; // FACT: association hasMany model::User model::Post alias="j"
  Later();
  { User.hasMany(Post, {.as = "k"}); } // FACT: association hasMany model::User model::Post alias="k"
}

struct Registrar {
  Registrar() : Done((User.hasMany(Post, {.as = "l"}), true)) { // FACT: association hasMany model::User model::Post nofix alias="l"
    User.hasMany(Post, {.as = "m"}); // FACT: association hasMany model::User model::Post alias="m"
  }
  Registrar(int) {}
  void outside();
  bool Done, Twice = (User.hasMany(Post, {.as = "n"}), true); // FACT: association hasMany model::User model::Post nofix alias="n"
  static inline bool Static = (User.hasMany(Post, {.as = "o"}), true); // FACT: association hasMany model::User model::Post nofix alias="o"
};
void Registrar::outside() { User.hasMany(Post, {.as = "p"}); } // FACT: association hasMany model::User model::Post alias="p"

template <class T> void pattern(const T &) {
  User.hasMany(Post, {.as = "q"}); // FACT: association hasMany model::User model::Post alias="q"
}
template void pattern<int>(const int &);
void use() { pattern(1L); }
template <class T> struct Box {
  void fill() { User.hasMany(Post, {.as = "r"}); } // FACT: association hasMany model::User model::Post alias="r"
};
template struct Box<int>;
auto Generic = [](auto) { User.hasMany(Post, {.as = "s"}); }; // FACT: association hasMany model::User model::Post alias="s"
void useGeneric() { Generic(1); }

#define LINK(A, B) A.hasMany(B, {.as = "t"})
#define BOTH(A, B) A.hasMany(B, {.as = "u"}); B.belongsTo(A)
void macros() {
  LINK(User, Post); // FACT: association hasMany model::User model::Post nofix alias=t
  BOTH(User, Post); // FACT: association hasMany model::User model::Post nofix alias=u // FACT: association belongsTo model::Post model::User nofix
}
bool AtStart = (User.hasMany(Post, {.as = "v"}), true); // FACT: association hasMany model::User model::Post nofix alias="v"
