// SPDX-License-Identifier: Apache-2.0
// Two keys of one name, keys of classes without one, and joinId out of place.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class User;
class Code;

namespace Wt {
namespace Dbo {
template <> struct dbo_traits<Code> : dbo_default_traits {
  static const char *surrogateIdField() { return nullptr; }
};
} // namespace Dbo
} // namespace Wt

class Mail {
public:
  dbo::ptr<User> from, to;
  dbo::ptr<Code> code;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, from);
    dbo::belongsTo(a, to); // EXPECT: error assoc-column-clash: 'user_id'
    dbo::belongsTo(a, code);
  }
};

class Code { // EXPECT: error assoc-no-primary-key: 'Code'
public:
  int number = 0;

  template <class A> void persist(A &a) { dbo::field(a, number, "number"); }
};

class User {
public:
  dbo::collection<dbo::ptr<Mail>> mails;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, mails, dbo::ManyToOne, "user", "own"); // EXPECT: error assoc-through-wrong-kind
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<User>("user");
  s.mapClass<Mail>("mail");
  s.mapClass<Code>("code");
}
