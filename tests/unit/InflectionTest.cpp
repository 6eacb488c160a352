// SPDX-License-Identifier: Apache-2.0
#include "checks/model/Inflection.h"

#include <fstream>
#include <sstream>

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

TEST(Inflection, EveryNameOfTheList) {
  std::ifstream File(ASSOC_TEST_INPUTS "/names.tsv");
  std::string Line;
  unsigned Names = 0;
  while (std::getline(File, Line)) {
    if (Line.empty() || Line.starts_with('#'))
      continue;
    std::istringstream Fields(Line);
    std::string Function, Name, Result;
    std::getline(Fields, Function, '\t');
    std::getline(Fields, Name, '\t');
    std::getline(Fields, Result, '\t');
    ++Names;
    std::string Got = Function == "plural"     ? pluralize(Name)
                      : Function == "singular" ? singularize(Name)
                      : Function == "camelize" ? camelize(Name)
                                               : underscore(Name);
    EXPECT_EQ(Got, Result) << Function << " of " << Name;
  }
  EXPECT_GT(Names, 500u);
}
