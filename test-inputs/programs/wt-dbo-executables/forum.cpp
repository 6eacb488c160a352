// SPDX-License-Identifier: Apache-2.0
// The other one: another User with other relations, in tables of its own. It
// has nothing to do with the classes of the blog, but makes a mistake itself.
#include "Token.h"

namespace dbo = Wt::Dbo;

class User;

class Post {
public:
  dbo::ptr<User> writer;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, writer, "writer"); // EXPECT: error assoc-foreign-key-mismatch: 'writer'
  }
};

class User {
public:
  dbo::collection<dbo::ptr<Post>> posts;
  dbo::weak_ptr<Token<User>> token;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, posts, dbo::ManyToOne, "writers"); // NOTE: uses 'writers'
    dbo::hasOne(a, token, "user");
  }
};

void mapAll(dbo::Session &session) {
  session.mapClass<User>("user");
  session.mapClass<Post>("post");
  session.mapClass<Token<User>>("token");
}
