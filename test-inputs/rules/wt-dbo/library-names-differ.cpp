// What the library's class calls the relation decides.
#include <Wt/Auth/Dbo/AuthInfo.h>
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Account;
typedef Wt::Auth::Dbo::AuthInfo<Account> AuthInfo;

class Account {
public:
  dbo::weak_ptr<AuthInfo> authInfo;

  template <class A> void persist(A &a) {
    dbo::hasOne(a, authInfo, "account");
    // EXPECT@-1: error assoc-foreign-key-mismatch: 'hasOne Account::authInfo'
    // FIX@-2: user
  }
};

void mapAll(dbo::Session &session) {
  session.mapClass<Account>("account");
  session.mapClass<AuthInfo>("auth_info"); // NOTE: uses 'user'
  session.mapClass<AuthInfo::AuthTokenType>("auth_token");
}
