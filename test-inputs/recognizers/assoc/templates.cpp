// SPDX-License-Identifier: Apache-2.0
// Models and calls in templates: the pattern is read where it says all, the
// instances where they differ.
#include <assoc/model.h>
using namespace assoc;

constexpr Model User("User"); // FACT: entity User
template <int N> constexpr Model<> Numbered{"Numbered"}; // FACT: entity Numbered

template <class T> struct Repository {
  static constexpr Model<> Entity{"Entity"}; // FACT: entity Repository<int>::Entity name=Entity
  Model<> Member{"Member"}; // FACT: entity Repository::Member name=Member
  void inside() {
    Entity.hasMany(User); // FACT: gap - what='the source of this association cannot be read'
    Member.hasMany(User); // FACT: association hasMany Repository::Member User
    constexpr Model Local("Local"); // FACT: entity Local
    Local.hasMany(User); // FACT: association hasMany Local User
  }
};

template <class T, class... Rest> struct Open {
  template <class U> void method(U Other, Rest... All) {
    User.hasMany(Other); // FACT: gap - what='the target of this association cannot be read'
    Other.hasMany(User); // FACT: gap - what='the models of this call depend on a template'
    User.hasMany(User, {.as = Other.name(), .foreignKey = {"x", {.allowNull = T::value}}}); // FACT: association hasMany User User alias=opaque foreignKey="x" foreignKey.allowNull=opaque
    User.hasMany(User, {All...}); // FACT: gap User what='the options of this association cannot be read'
  }
};

void use(Repository<int> &R) {
  R.inside();
  Repository<int>::Entity.hasMany(Numbered<1>); // FACT: association hasMany Repository<int>::Entity Numbered
  R.Member.hasMany(User); // FACT: gap - what='the source of this association cannot be read'
  const Model<> *Pointer = &User;
  Pointer->hasMany(User); // FACT: gap - what='the source of this association cannot be read'
}
