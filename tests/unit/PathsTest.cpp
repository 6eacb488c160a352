// SPDX-License-Identifier: Apache-2.0
// Paths below the directory are shortened, wherever in the facts they stand.
#include "checks/facts/Paths.h"

#include <gtest/gtest.h>

using namespace assoc;

static Location in(const char *File) {
  Location L;
  L.File = File;
  return L;
}

TEST(Paths, OnlyBelowTheDirectory) {
  Facts F;
  F.MainFile = "/p/src/a.cpp";
  F.Gaps = {{"", "", "", in("/p/a.h")}, {"", "", "", in("/pp/a.h")}};
  makeRelative(F, "/p");
  EXPECT_EQ(F.MainFile, "src/a.cpp");
  EXPECT_EQ(F.Gaps[0].Where.File, "a.h");
  EXPECT_EQ(F.Gaps[1].Where.File, "/pp/a.h");
}

TEST(Paths, HoweverDeep) {
  Facts F;
  AssociationFact A;
  A.ForeignKey.edit().Extra.edit()["x"] = Value::of("1", in("/p/a.cpp"));
  A.OnDelete = {Value::of("CASCADE", in("/p/a.cpp"))};
  F.Associations = {A};
  ConstantFact C;
  C.Text = Value::of("t", in("/p/b.cpp"));
  F.Constants = {C};
  makeRelative(F, "/p");
  EXPECT_EQ(F.Associations[0].ForeignKey->Extra->at("x").where().File, "a.cpp");
  EXPECT_EQ(F.Associations[0].OnDelete[0].where().File, "a.cpp");
  EXPECT_EQ(F.Constants[0].Text.where().File, "b.cpp");
}

TEST(Paths, PortableSymbolsHoldNone) {
  Facts F;
  EntityFact E;
  E.Id = "c:a.cpp@User@/p/src/a.cpp";
  E.Name = "/p/x"; // no path of ours
  F.Entities = {E};
  makePortable(F, "/p");
  EXPECT_EQ(F.Entities[0].Id, "c:a.cpp@User@src/a.cpp");
  EXPECT_EQ(F.Entities[0].Name, "/p/x");
}
