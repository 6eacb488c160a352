// SPDX-License-Identifier: Apache-2.0
// One class, stored by two ORMs: two entities.
#include "checks/model/Dialects.h"

#include <gtest/gtest.h>

using namespace assoc;

static Facts twoDialects() {
  Facts F;
  for (const char *Dialect : {"wt-dbo", "qxorm"}) {
    EntityFact E;
    E.Id = "c:@S@Boat";
    E.Dialect = Dialect;
    E.Name = "Boat";
    F.Entities.push_back(E);
    AssociationFact A;
    A.Dialect = Dialect;
    A.Source = "c:@S@Boat";
    A.Target = "c:@S@Harbour";
    F.Associations.push_back(A);
  }
  return F;
}

TEST(Dialects, SharedSymbolsAreApart) {
  std::vector<Facts> TUs = {twoDialects()};
  separateDialects(TUs);
  const Facts &F = TUs.front();
  EXPECT_NE(F.Entities[0].Id, F.Entities[1].Id);
  EXPECT_EQ(F.Entities[0].Id, F.Associations[0].Source);
  EXPECT_EQ(F.Entities[1].Id, F.Associations[1].Source);
  EXPECT_EQ(F.Associations[0].Target, "c:@S@Harbour");
  EXPECT_EQ(F.Entities[1].Name, "Boat");
}

TEST(Dialects, OneIsLeftAsItIs) {
  std::vector<Facts> TUs = {twoDialects()};
  TUs.front().Entities.pop_back();
  separateDialects(TUs);
  EXPECT_EQ(TUs.front().Associations[1].Source, "c:@S@Boat");
}
