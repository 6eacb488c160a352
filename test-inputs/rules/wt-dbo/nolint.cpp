// SPDX-License-Identifier: Apache-2.0
// Comments that silence findings about members.
// LEVEL: remark
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Post;

class User {
public:
  dbo::collection<dbo::ptr<Post>> posts, read;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, posts, dbo::ManyToOne, "author"); // NOLINT(assoc-unpaired)
    // NOLINTNEXTLINE(assoc-*)
    dbo::hasMany(a, read, dbo::ManyToOne, "reader");
  }
};

class Post {
public:
  dbo::ptr<User> owner, other;

  template <class A> void persist(A &a) {
    // NOLINTBEGIN(assoc-unpaired)
    dbo::belongsTo(a, owner, "owner");
    // NOLINTEND(assoc-unpaired)
    dbo::belongsTo(a, other, "other"); // NOLINT(assoc-duplicate)
    // EXPECT@-1: remark assoc-unpaired
    // EXPECT@-2: remark assoc-unused-suppression
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<User>("user");
  s.mapClass<Post>("post");
}
