// SPDX-License-Identifier: Apache-2.0
// Which derived names are mangled, and that the others are not touched.
#include "checks/model/English.h"
#include "checks/model/Inflection.h"

#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

using namespace assoc;

TEST(English, TheTrapsOfSingular) {
  for (const char *Word :
       {"Lens",       "Focus",       "Gas",      "Atlas",  "Census", "Corpus",
        "Radius",     "Iris",        "Means",    "SMS",    "Cms",    "Data",
        "Media",      "Criteria",    "Metadata", "Police", "Quota",  "Slice",
        "cameraLens", "camera_lens", "UserSMS"}) {
    EXPECT_EQ(properSingular(Word), Word);
    EXPECT_NE(singularize(Word), Word);
  }
  for (auto [Word, Proper, Mangled] : {std::tuple{"Caches", "Cache", "Cach"},
                                       {"Analyses", "Analysis", "AnalyAsis"},
                                       {"Cookies", "Cookie", "Cooky"},
                                       {"PageCaches", "PageCache", "PageCach"},
                                       {"Sleeves", "Sleeve", "Sleefe"},
                                       {"Archives", "Archive", "Archive"},
                                       {"Lenses", "Lens", "Lense"},
                                       {"Geese", "Goose", "goose"}}) {
    EXPECT_EQ(properSingular(Word), Proper);
    EXPECT_EQ(singularize(Word), Mangled);
  }
}

TEST(English, TheTrapsOfPlural) {
  for (auto [Word, Proper, Mangled] : {std::tuple{"Goose", "Geese", "geese"},
                                       {"Cafe", "Cafes", "Caves"},
                                       {"Blouse", "Blouses", "Blice"},
                                       {"Smurf", "Smurfs", "Smurves"}}) {
    EXPECT_EQ(properPlural(Word), Proper);
    EXPECT_EQ(pluralize(Word), Mangled);
  }
}

TEST(English, WhatIsRightIsLeft) {
  for (const char *Word :
       {"Users",   "users",    "User",    "Status",   "Bus",     "Virus",
        "Address", "Class",    "Process", "Analysis", "Basis",   "News",
        "Series",  "Species",  "Boxes",   "Wolves",   "Lives",   "Knives",
        "Scarves", "Halves",   "Menus",   "Areas",    "Schemas", "Taxis",
        "Skis",    "Pens",     "APIs",    "GPUs",     "UserIDs", "IDs",
        "Mtus",    "Bacteria", "Batches", "Heroes",   "Stories", "Houses",
        "Movies",  "Indices",  "People",  "Children", "Mice",    "Quizzes",
        "Metrics", "S"}) {
    EXPECT_EQ(properSingular(Word), singularize(Word));
  }
  for (const char *Word :
       {"User", "Lens", "Status", "Wolf", "Scarf", "Knife", "Half", "Mouse",
        "Category", "Person", "Index", "Golf", "Hero", "Leaf", "API", "Pdf"})
    EXPECT_EQ(properPlural(Word), pluralize(Word));
}

TEST(English, OtherRulesAreJudgedToo) {
  EXPECT_EQ(properPlural("category"), "categories"); // not "categorys"
}

TEST(English, OfTheListOnlyTheTraps) {
  std::ifstream File(ASSOC_TEST_INPUTS "/names.tsv");
  std::string Line;
  std::set<std::string> Mangled;
  while (std::getline(File, Line)) {
    std::istringstream Fields(Line);
    std::string Function, Name, Result;
    std::getline(Fields, Function, '\t');
    std::getline(Fields, Name, '\t');
    std::getline(Fields, Result, '\t');
    if ((Function == "plural" && properPlural(Name) != Result) ||
        (Function == "singular" && properSingular(Name) != Result))
      Mangled.insert(Function + " " + Name);
  }
  const std::set<std::string> Expected = {
      "singular Analyses", "singular Atlas",    "singular Caches",
      "singular Cms",      "singular Criteria", "singular Data",
      "singular Gas",      "singular Gps",      "singular Iris",
      "singular Lens",     "singular Means",    "singular Media",
      "singular Police",   "singular Texas",    "singular media",
      "plural Foot",       "plural Tooth",
  };
  EXPECT_EQ(Mangled, Expected);
}

TEST(English, ArticlesGoByTheFirstSound) {
  for (const char *Name : {"Address", "'Order'", "Upload", "Item", "HTTPLog",
                           "SKU", "Hour", "employee", "Oar"})
    EXPECT_EQ(withArticle(Name), std::string("an ") + Name);
  for (const char *Name : {"User", "'Post'", "Unit", "Euro", "OneTimeCode",
                           "House", "PDF", "USB", "boat", ""})
    EXPECT_EQ(withArticle(Name), std::string("a ") + Name);
}
