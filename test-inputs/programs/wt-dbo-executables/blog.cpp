// SPDX-License-Identifier: Apache-2.0
// One of two executables in one compile database: it has a User of its own.
#include "Token.h"

namespace dbo = Wt::Dbo;

class User;

class Post {
public:
  dbo::ptr<User> author;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, author, "author");
  }
};

class User {
public:
  dbo::collection<dbo::ptr<Post>> posts;
  dbo::collection<dbo::ptr<Token<User>>> tokens;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, posts, dbo::ManyToOne, "author");
    dbo::hasMany(a, tokens, dbo::ManyToOne, "user");
  }
};

void mapAll(dbo::Session &session) {
  session.mapClass<User>("user");
  session.mapClass<Post>("post");
  session.mapClass<Token<User>>("token");
}
