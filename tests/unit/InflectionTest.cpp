// SPDX-License-Identifier: Apache-2.0
#include "checks/model/Inflection.h"

#include <gtest/gtest.h>

using namespace assoc;

TEST(Inflection, PluralOfOrdinaryAndIrregularWords) {
  EXPECT_EQ(pluralize("User"), "Users");
  EXPECT_EQ(pluralize("Category"), "Categories");
  EXPECT_EQ(pluralize("Person"), "People");
  EXPECT_EQ(pluralize("Goose"), "geese");
  EXPECT_EQ(pluralize("News"), "News");
  EXPECT_EQ(pluralize("Users"), "Users");
}

TEST(Inflection, SingularKeepsTheTraps) {
  EXPECT_EQ(singularize("Lens"), "Len");
  EXPECT_EQ(singularize("Analyses"), "AnalyAsis");
  EXPECT_EQ(singularize("Movies"), "Movie");
  EXPECT_EQ(singularize("Status"), "Status");
  EXPECT_EQ(singularize("People"), "Person");
}

TEST(Inflection, CamelizeKeepsTheFirstLetter) {
  EXPECT_EQ(camelize("user_id"), "userId");
  EXPECT_EQ(camelize("User_id"), "UserId");
  EXPECT_EQ(camelize("blog_author_id"), "blogAuthorId");
}

TEST(Inflection, UnderscoreTakesEveryCapital) {
  EXPECT_EQ(underscore("userID"), "user_i_d");
  EXPECT_EQ(underscore("SMSLog"), "s_m_s_log");
}
