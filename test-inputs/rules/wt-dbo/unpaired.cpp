// SPDX-License-Identifier: Apache-2.0
// Relations that one side declares. The session throws for those that need the
// other side.
// LEVEL: remark
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Post;
class Tag;

class User {
public:
  dbo::collection<dbo::ptr<Post>> posts;
  dbo::weak_ptr<Post> pinned;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, posts, dbo::ManyToOne, "author"); // EXPECT: error assoc-unpaired: throws at its first use
  }
};

class Post {
public:
  dbo::collection<dbo::ptr<Tag>> tags;
  dbo::ptr<Tag> first;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, tags, dbo::ManyToMany, "post_tags"); // EXPECT: error assoc-unpaired: uninitialised
    // A key without its inverse is usual.
    // EXPECT@+1: remark assoc-foreign-key-unindexed
    dbo::belongsTo(a, first, "first"); // EXPECT: remark assoc-unpaired
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
