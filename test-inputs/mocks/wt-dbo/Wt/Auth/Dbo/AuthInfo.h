// SPDX-License-Identifier: Apache-2.0
// Classes that the library itself brings for users to map; installed, and so a
// system header.
#ifndef ASSOC_MOCK_WT_AUTH_DBO_AUTHINFO_H
#define ASSOC_MOCK_WT_AUTH_DBO_AUTHINFO_H
#pragma GCC system_header

#include <Wt/Dbo/Dbo.h>

namespace Wt {
namespace Auth {
namespace Dbo {

template <class AuthInfoType> class AuthToken {
public:
  template <class Action> void persist(Action &a) {
    Wt::Dbo::belongsTo(a, authInfo, Wt::Dbo::OnDeleteCascade);
  }
  Wt::Dbo::ptr<AuthInfoType> authInfo;
};

template <class UserType> class AuthInfo {
public:
  typedef AuthToken<AuthInfo<UserType>> AuthTokenType;

  template <class Action> void persist(Action &a) {
    Wt::Dbo::belongsTo(a, user, "user", Wt::Dbo::OnDeleteCascade);
    Wt::Dbo::field(a, email, "email");
    Wt::Dbo::hasMany(a, tokens, Wt::Dbo::ManyToOne);
  }
  Wt::Dbo::ptr<UserType> user;
  std::string email;
  Wt::Dbo::collection<Wt::Dbo::ptr<AuthTokenType>> tokens;
};

} // namespace Dbo
} // namespace Auth
} // namespace Wt

#endif
