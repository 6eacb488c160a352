// SPDX-License-Identifier: Apache-2.0
// Which findings are shown, at which level.
#include "checks/rules/Settings.h"

#include <gtest/gtest.h>

using namespace assoc;

static Finding finding(const char *Rule = "assoc-unpaired",
                       const char *File = "/shop/src/a.cpp",
                       Level Severity = Level::Warning) {
  Finding F;
  F.Rule = Rule;
  F.Where.File = File;
  F.Dialect = "wt-dbo";
  F.Severity = Severity;
  return F;
}

static std::optional<Level> levelOf(const Settings &S, const Finding &F,
                                    std::string_view Base = "") {
  std::vector<Finding> Found = {F};
  S.select(Found, Base);
  return Found.empty() ? std::optional<Level>() : Found.front().Severity;
}

static Override entry(const char *Rules, const char *Dialect, const char *Path,
                      std::optional<Level> To) {
  return {RuleGlobs::split(Rules), Dialect, Path, To};
}

TEST(RuleGlobs, TheLastThatMatchesDecides) {
  auto Globs = RuleGlobs::split("assoc-through-*, -assoc-through-keys\n"
                                "  assoc-unpaired\r\n,");
  EXPECT_EQ(Globs.List.size(), 3u);
  EXPECT_TRUE(Globs.enables("assoc-through-missing"));
  EXPECT_FALSE(Globs.enables("assoc-through-keys"));
  EXPECT_TRUE(Globs.enables("assoc-unpaired"));
  EXPECT_FALSE(Globs.enables("assoc-duplicate"));
  EXPECT_TRUE(RuleGlobs::split("-assoc-duplicate").enables("assoc-unpaired"));
  EXPECT_TRUE(RuleGlobs().enables("assoc-unpaired"));
}

TEST(RuleGlobs, WhatNoRuleMatchesIsUnknown) {
  EXPECT_EQ(RuleGlobs::split("assoc-*,-assoc-unpaird,x").unknown(),
            "assoc-unpaird");
  EXPECT_EQ(RuleGlobs::split("*,-assoc-unpaired").unknown(), "");
  EXPECT_EQ(unknownRule("unpaird"),
            "unknown rule 'unpaird'; did you mean 'assoc-unpaired'?");
  EXPECT_EQ(unknownRule("xyz"),
            "unknown rule 'xyz': `assoc-tidy rules` lists them");
}

TEST(Settings, LevelAndRulesSelect) {
  Settings S;
  Finding Remark = finding("assoc-unpaired", "/a.cpp", Level::Remark);
  EXPECT_FALSE(levelOf(S, Remark));
  EXPECT_EQ(levelOf(S, finding()), Level::Warning);
  EXPECT_EQ(S.set("Rules", "assoc-unpaired"), "");
  EXPECT_EQ(levelOf(S, Remark), Level::Remark) << "named in full";
  EXPECT_FALSE(levelOf(S, finding("assoc-duplicate")));
  EXPECT_EQ(S.set("Rules", ""), "");
  EXPECT_EQ(S.set("Level", "error"), "");
  EXPECT_FALSE(levelOf(S, finding()));
}

TEST(Settings, WrongWordsAreNamed) {
  Settings S;
  EXPECT_EQ(S.set("Level", "erorr"),
            "unknown level 'erorr'; did you mean 'error'?");
  EXPECT_EQ(S.set("Level", "off"),
            "unknown level 'off': there is remark, warning, error");
  EXPECT_EQ(S.set("Database", "Postgres"),
            "unknown database 'Postgres'; did you mean 'postgres'?");
  EXPECT_EQ(S.set("Rules", "assoc-unpaird"), unknownRule("assoc-unpaird"));
  EXPECT_EQ(S.set("FactsDir", "any where"), "");
  Override O;
  EXPECT_EQ(O.set("Level", "loud"),
            "unknown level 'loud': there is remark, warning, error, off");
  EXPECT_EQ(O.set("Dialect", "wtdbo"),
            "unknown dialect 'wtdbo'; did you mean 'wt-dbo'?");
}

TEST(Settings, EveryNameSetsSomething) {
  for (const std::string &Name : Settings::names()) {
    Settings S;
    const bool IsText = Name == "FactsDir";
    EXPECT_EQ(S.set(Name, "nonsense").empty(), IsText) << Name;
    EXPECT_EQ(S.FactsDir.empty(), !IsText) << Name;
  }
}

TEST(Overrides, ByRuleDialectAndPath) {
  for (auto &[O, Match] : std::vector<std::pair<Override, bool>>{
           {entry("", "", "", Level::Error), true},
           {entry("assoc-un*", "", "", Level::Error), true},
           {entry("assoc-d*", "", "", Level::Error), false},
           {entry("-assoc-unpaired", "", "", Level::Error), false},
           {entry("", "wt-dbo", "", Level::Error), true},
           {entry("", "assoc", "", Level::Error), false},
           {entry("", "", "/shop/*", Level::Error), true},
           {entry("", "", "/shop/*/a.cpp", Level::Error), true},
           {entry("", "", "/shop/src", Level::Error), true},
           {entry("", "", "/shop/s", Level::Error), false},
           {entry("", "", "*.h", Level::Error), false},
           {entry("assoc-*", "wt-dbo", "/other", Level::Error), false}}) {
    Settings S;
    S.Overrides = {O};
    EXPECT_EQ(levelOf(S, finding()), Match ? Level::Error : Level::Warning)
        << O.Rules.List.size() << O.Dialect << O.Path;
  }
}

TEST(Overrides, TheLastThatMatchesDecides) {
  Settings S;
  S.Overrides = {entry("", "", "", std::nullopt),
                 entry("", "", "/shop", Level::Error),
                 entry("", "", "/other", Level::Remark)};
  EXPECT_EQ(levelOf(S, finding()), Level::Error);
  EXPECT_FALSE(levelOf(S, finding("assoc-unpaired", "/x.cpp"))) << "off";
  EXPECT_FALSE(levelOf(S, finding("assoc-unpaired", "/other/a.cpp")))
      << "a remark is below the lowest level";
}

TEST(Overrides, ALevelOfItsOwnShowsARemark) {
  Settings S;
  S.Overrides = {entry("assoc-unpaired", "", "", Level::Warning)};
  EXPECT_EQ(levelOf(S, finding("assoc-unpaired", "/a.cpp", Level::Remark)),
            Level::Warning);
}

TEST(Overrides, RelativeFilesAreBelowTheBase) {
  Settings S;
  S.Overrides = {entry("", "", "/shop/src", Level::Error)};
  Finding F = finding("assoc-unpaired", "src/a.cpp");
  EXPECT_EQ(levelOf(S, F), Level::Warning);
  EXPECT_EQ(levelOf(S, F, "/shop"), Level::Error);
  F.Where.File = "/shop/src/a.cpp";
  EXPECT_EQ(levelOf(S, F, "/elsewhere"), Level::Error);
}
