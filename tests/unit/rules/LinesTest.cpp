// SPDX-License-Identifier: Apache-2.0
// Changed lines.
#include "checks/rules/Lines.h"

#include <gtest/gtest.h>

using namespace assoc;

static bool has(const LineFilter &Filter, const char *File, unsigned Line,
                unsigned EndLine = 0) {
  return Filter.has(Location{File, Line, 1, EndLine, 1}, "/home/me");
}

TEST(Lines, RangesIncludeBothEnds) {
  LineFilter Filter{{{"a.cpp", {{3, 5}, {9, 9}}}}};
  EXPECT_FALSE(has(Filter, "a.cpp", 2));
  EXPECT_TRUE(has(Filter, "a.cpp", 3));
  EXPECT_TRUE(has(Filter, "a.cpp", 5));
  EXPECT_FALSE(has(Filter, "a.cpp", 6));
  EXPECT_TRUE(has(Filter, "a.cpp", 9));
  EXPECT_TRUE(has(Filter, "a.cpp", 7, 9)); // a call over several lines
  EXPECT_FALSE(has(Filter, "b.cpp", 3));
  EXPECT_FALSE(Filter.has(Location(), "/home/me"));
}

TEST(Lines, NamesAreEndsOfPathsOrWhole) {
  LineFilter Filter{{{"src/a.cpp", {}}, {"/home/me/b.cpp", {}}}};
  EXPECT_TRUE(has(Filter, "/elsewhere/src/a.cpp", 1));
  EXPECT_TRUE(has(Filter, "src/a.cpp", 1));
  EXPECT_FALSE(has(Filter, "a.cpp", 1));
  EXPECT_TRUE(has(Filter, "b.cpp", 1));
  EXPECT_FALSE(has(Filter, "/x/home/me/b.cpp", 1));
}

TEST(Lines, TheFirstFileThatFitsDecides) {
  LineFilter Filter{{{"a.cpp", {{1, 1}}}, {".cpp", {}}}};
  EXPECT_FALSE(has(Filter, "a.cpp", 2));
  EXPECT_TRUE(has(Filter, "b.cpp", 2));
}

TEST(Lines, NotesCount) {
  LineFilter Filter{{{"b.cpp", {{7, 7}}}}};
  Finding F;
  F.Where = Location{"a.cpp", 1, 1, 1, 9};
  EXPECT_FALSE(Filter.has(F, "/"));
  F.Notes.push_back({"the other side", Location{"b.cpp", 7, 1, 7, 9}});
  EXPECT_TRUE(Filter.has(F, "/"));
}

TEST(Lines, OfADiff) {
  const LineFilter Filter = changedLines("diff --git a/x.cpp b/x.cpp\n"
                                         "index 1..2 100644\n"
                                         "--- a/x.cpp\n"
                                         "+++ b/x.cpp\n"
                                         "@@ -3 +3 @@ void f() {\n"
                                         "-old\n"
                                         "+new\n"
                                         "@@ -7,0 +8,2 @@\n"
                                         "+++ b/y.cpp\n"
                                         "+@@ -1 +1 @@\n"
                                         "@@ -20,2 +22,0 @@\n"
                                         "--- gone\n"
                                         "-gone\n"
                                         "diff --git a/y.cpp b/y.cpp\n"
                                         "--- a/y.cpp\n"
                                         "+++ /dev/null\n"
                                         "@@ -1,2 +0,0 @@\n"
                                         "-a\n"
                                         "-b\n"
                                         "--- /dev/null\n"
                                         "+++ \"b/d\\303\\244 \\\"\\t.cpp\"\n"
                                         "@@ -0,0 +1 @@\n"
                                         "+one\n"
                                         "\\ No newline at end of file\n"
                                         "--- a/only gone.cpp\n"
                                         "+++ b/only gone.cpp\t\n"
                                         "@@ -9 +8,0 @@\n"
                                         "-x\n",
                                         "/r");
  const std::vector<LineFilter::File> Expected = {
      {"/r/x.cpp", {{3, 3}, {8, 9}}}, {"/r/d\303\244 \"\t.cpp", {{1, 1}}}};
  EXPECT_EQ(Filter.Files, Expected);
}
