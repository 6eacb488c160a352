// SPDX-License-Identifier: Apache-2.0
// A class of a library that both executables map for a class of their own.
// The programs are told apart in the order of their sources:
// PATHS: matter
#pragma once
#include <Wt/Dbo/Dbo.h>

template <class User> class Token {
public:
  std::string value;
  Wt::Dbo::ptr<User> user;

  template <class A> void persist(A &a) {
    Wt::Dbo::field(a, value, "value");
    Wt::Dbo::belongsTo(a, user, "user", Wt::Dbo::OnDeleteCascade);
  }
};
