// SPDX-License-Identifier: Apache-2.0
// What a base maps out of sight may be the other side.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class User;

template <class A> void elsewhere(A &a, dbo::ptr<User> &member);

class Owned {
public:
  dbo::ptr<User> user;

  template <class A> void persist(A &a) { elsewhere(a, user); }
};

class Declared {
public:
  dbo::ptr<User> user;

  template <class A> void persist(A &a);
};

class Post : public Owned {
public:
  std::string title;

  template <class A> void persist(A &a) {
    Owned::persist(a);
    dbo::field(a, title, "title");
  }
};

class Mail : public Declared {
public:
  std::string title;

  template <class A> void persist(A &a) {
    Declared::persist(a);
    dbo::field(a, title, "title");
  }
};

class User {
public:
  dbo::collection<dbo::ptr<Post>> posts;
  dbo::collection<dbo::ptr<Mail>> mails;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, posts, dbo::ManyToOne, "user");
    dbo::hasMany(a, mails, dbo::ManyToOne, "user");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<User>("user");
  s.mapClass<Post>("post");
  s.mapClass<Mail>("mail");
}
