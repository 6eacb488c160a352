// The shapes of calls, options as in the vocabulary's documentation.
#include <assoc/model.h>
using namespace assoc;

namespace model {
constexpr Model User("User");
constexpr Model Post("Post");
inline constexpr Model Profile("Profile");
constexpr Model Grant("Grant");
constexpr Model Role("Role");
constexpr Model Person("Person");
} // namespace model
using namespace model;

void plain() {
  User.hasOne(Profile, {.onDelete = "RESTRICT", .onUpdate = "restrict"});
  Profile.belongsTo(User);
  User.hasMany(Post,
               {.foreignKey = {"authorId", {.allowNull = false}},
                .onDelete = Action::Cascade,
                .onUpdate = Action::SetNull});
  Post.belongsTo(User, {.as = "author", .foreignKey = "authorId"});
}

void keys() {
  Post.belongsTo(User, {.foreignKey = {{.allowNull = false}}});
  Post.belongsTo(User, {.foreignKey = {"k"}, .targetKey = "email"});
  User.hasMany(Post, {.foreignKey = {"k", {.type = BIGINT, .unique = true, .field = "k_no"}}, .sourceKey = "email"});
  User.hasMany(Post, {.foreignKey = {}});
  User.hasMany(Post, {.as = {"entry", "entries"}, .constraints = false});
}

void junctions() {
  User.belongsToMany(Role, {.through = "UserRoles"});
  User.belongsToMany(Role, {.through = Grant, .oneSided = true});
  Role.belongsToMany(User, {.through = {Grant, {.unique = false}}});
  Role.belongsToMany(User, {.through = {"Grants", {.unique = false, .timestamps = false}}, .uniqueKey = "u", .timestamps = false});
  Person.belongsToMany(Person, {.as = "Children", .through = "Family", .foreignKey = "parentId", .otherKey = {"childId", {.allowNull = false}}});
}

void places(bool Flag) {
  if (Flag)
    User.hasMany(Post, {.as = "a"});
  if (Flag) {
    User.hasMany(Post, {.as = "b"});
  }
  for (int I = 0; I < 1; ++I)
    User.hasMany(Post, {.as = "c"});
  Flag ? User.hasMany(Post, {.as = "d"}) : void();
  Flag && (User.hasMany(Post, {.as = "e"}), true);
  (User.hasMany(Post, {.as = "f"}), User.hasMany(Post, {.as = "g"}));
  model::User.hasMany(model::Post, {.as = "h"});
  (User).hasMany((Post), {.as = "i"}) ;
  auto Later = [] { User.hasMany(Post, {.as = "j"}); };
  Later();
  { User.hasMany(Post, {.as = "k"}); }
}

struct Registrar {
  Registrar() : Done((User.hasMany(Post, {.as = "l"}), true)) {
    User.hasMany(Post, {.as = "m"});
  }
  Registrar(int) {}
  void outside();
  bool Done, Twice = (User.hasMany(Post, {.as = "n"}), true);
  static inline bool Static = (User.hasMany(Post, {.as = "o"}), true);
};
void Registrar::outside() { User.hasMany(Post, {.as = "p"}); }

template <class T> void pattern(const T &) {
  User.hasMany(Post, {.as = "q"});
}
template void pattern<int>(const int &);
void use() { pattern(1L); }
template <class T> struct Box {
  void fill() { User.hasMany(Post, {.as = "r"}); }
};
template struct Box<int>;
auto Generic = [](auto) { User.hasMany(Post, {.as = "s"}); };
void useGeneric() { Generic(1); }

#define LINK(A, B) A.hasMany(B, {.as = "t"})
#define BOTH(A, B) A.hasMany(B, {.as = "u"}); B.belongsTo(A)
void macros() {
  LINK(User, Post);
  BOTH(User, Post);
}
bool AtStart = (User.hasMany(Post, {.as = "v"}), true);
