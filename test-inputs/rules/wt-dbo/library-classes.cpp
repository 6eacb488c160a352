// Classes that Wt brings are mapped by users, and declare the other side: with
// them read, nothing else is in doubt.
#include <Wt/Auth/Dbo/AuthInfo.h>
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Account;
typedef Wt::Auth::Dbo::AuthInfo<Account> AuthInfo;
class Booking;

class Account {
public:
  dbo::weak_ptr<AuthInfo> authInfo;
  dbo::collection<dbo::ptr<Booking>> bookings;

  template <class A> void persist(A &a) {
    dbo::hasOne(a, authInfo, "user");
    dbo::hasMany(a, bookings, dbo::ManyToOne, "account");
    // EXPECT@-1: error assoc-unpaired: 'hasMany Account::bookings'
  }
};

class Booking { // NOTE: Booking is declared here
public:
  int seat;

  template <class A> void persist(A &a) { dbo::field(a, seat, "seat"); }
};

void mapAll(dbo::Session &session) {
  session.mapClass<Account>("account");
  session.mapClass<Booking>("booking");
  session.mapClass<AuthInfo>("auth_info");
  session.mapClass<AuthInfo::AuthTokenType>("auth_token");
}
