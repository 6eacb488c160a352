// SPDX-License-Identifier: Apache-2.0
// Comments that silence findings about members.
// LEVEL: remark
// DATABASE: mysql
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Post;
class Tag;

class User {
public:
  dbo::collection<dbo::ptr<Post>> posts, read, shared;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, posts, dbo::ManyToOne, "author"); // NOLINT(assoc-unpaired)
    // NOLINTNEXTLINE(assoc-*)
    dbo::hasMany(a, read, dbo::ManyToOne, "reader");
    dbo::hasMany(a, shared, dbo::ManyToOne, "sharer"); // EXPECT: error assoc-unpaired
  }
};

class Post {
public:
  dbo::ptr<Tag> first, last;

  template <class A> void persist(A &a) {
    // NOLINTBEGIN(assoc-unpaired)
    dbo::belongsTo(a, first, "first");
    // NOLINTEND(assoc-unpaired)
    dbo::belongsTo(a, last, "last"); // NOLINT(assoc-duplicate)
    // EXPECT@-1: remark assoc-unpaired
    // EXPECT@-2: remark assoc-unused-suppression
  }
};

class Tag {
public:
  std::string name;

  template <class A> void persist(A &a) { dbo::field(a, name, "name", 40); }
};

void mapAll(dbo::Session &s) {
  s.mapClass<User>("user");
  s.mapClass<Post>("post");
  s.mapClass<Tag>("tag");
}
