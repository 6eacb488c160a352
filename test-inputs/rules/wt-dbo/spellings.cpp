// SPDX-License-Identifier: Apache-2.0
// The ways in which persist() and its calls are written. All relations have
// both sides; one is misnamed in each place to show that the place is read.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

#define PREFIX "t_"
constexpr const char *ownerName = PREFIX "owner";
const std::string helperName = "helper";

class Thing;
using ThingPtr = dbo::ptr<Thing>;

template <class A> void helper(A &a, dbo::ptr<Thing> &member, const char *name) {
  dbo::belongsTo(a, member, name); // EXPECT: error assoc-foreign-key-mismatch: 'helpful'
}

class Child;

/// Out of class, in helpers, in lambdas, without qualification.
class Thing {
public:
  dbo::collection<dbo::ptr<Child>> a_, b_, c_, d_, e_, f_;

  template <class A> void persist(A &action);
};

template <class A> void Thing::persist(A &action) {
  dbo::hasMany(action, a_, dbo::ManyToOne, ownerName);
  dbo::hasMany(action, b_, dbo::ManyToOne, helperName);
  dbo::hasMany(action, c_, dbo::ManyToOne, "lambda");
  hasMany(action, d_, dbo::ManyToOne, "argument");
  dbo::hasMany(action, e_, dbo::ManyToOne, std::string("base"));
  dbo::hasMany(action, f_, dbo::ManyToOne, "field");
}

class ChildBase {
public:
  ThingPtr base;

  template <class A> void persist(A &a) {
    using Wt::Dbo::belongsTo;
    belongsTo(a, base, "base_"); // EXPECT: error assoc-foreign-key-mismatch: 'base_'
  }
};

class Child : public ChildBase {
public:
  ThingPtr owner, help, lambda, argument, plain;

  template <class A> void persist(A &a) {
    ChildBase::persist(a);
    dbo::belongsTo(a, owner, PREFIX "owner_"); // EXPECT: error assoc-foreign-key-mismatch: 't_owner_'
    helper(a, help, "helpful");
    auto key = [&](ThingPtr &member, const std::string &name) {
      dbo::belongsTo(a, member, name + "_"); // EXPECT: error assoc-foreign-key-mismatch: 'lambda_'
    };
    key(lambda, "lambda");
    belongsTo(a, argument, "argument_"); // EXPECT: error assoc-foreign-key-mismatch: 'argument_'
    dbo::field(a, plain, "field_"); // EXPECT: error assoc-foreign-key-mismatch: 'field_'
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Thing>("thing");
  s.mapClass<Child>("child");
}
