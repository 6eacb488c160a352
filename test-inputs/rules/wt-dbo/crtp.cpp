// SPDX-License-Identifier: Apache-2.0
// A base that hands the mapping to the class that derives from it.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Post;

template <class Derived> class Mapped {
public:
  long long created = 0;

  template <class A> void persist(A &a) {
    dbo::field(a, created, "created");
    static_cast<Derived *>(this)->fields(a);
    static_cast<Derived &>(*this).relations(a);
  }
};

class User : public Mapped<User> {
public:
  std::string name;
  dbo::collection<dbo::ptr<Post>> posts;

  template <class A> void fields(A &a) { dbo::field(a, name, "name"); }
  template <class A> void relations(A &a) {
    dbo::hasMany(a, posts, dbo::ManyToOne, "author"); // NOTE: uses 'author'
  }
};

class Post : public Mapped<Post> {
public:
  dbo::ptr<User> author;

  template <class A> void fields(A &) {}
  template <class A> void relations(A &a) {
    dbo::belongsTo(a, author, "autor"); // EXPECT: error assoc-foreign-key-mismatch: 'autor'
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<User>("user");
  s.mapClass<Post>("post");
}
