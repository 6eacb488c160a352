// SPDX-License-Identifier: Apache-2.0
// Options are added and removed so that what is left can still be compiled.
#include "checks/rules/Edits.h"

#include "checks/rules/FixPlan.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <regex>

using namespace assoc;

namespace {
/// A call, with its places found by looking.
struct Call {
  explicit Call(std::string Source) : Text(std::move(Source)) {
    Fact.Braces = braces("Post", Text.find('{'), Text.rfind('}'));
    for (const char *Name :
         {"as", "through", "foreignKey", "onDelete", "onUpdate"})
      option(Fact.Braces.edit(), Name);
  }

  Location place(std::size_t Begin, std::size_t End) const {
    return {"a.cpp",
            1,
            static_cast<unsigned>(Begin + 1),
            1,
            static_cast<unsigned>(End + 1),
            static_cast<unsigned>(Begin),
            static_cast<unsigned>(End - Begin)};
  }
  Location find(const std::string &What) const {
    return place(Text.find(What), Text.find(What) + What.size());
  }
  BracesFact braces(const std::string &Before, std::size_t Open,
                    std::size_t Close) const {
    const std::size_t Begin = find(Before).Offset + Before.size();
    return {place(Begin, Open == std::string::npos ? Begin : Close + 1), {}};
  }
  /// Options here have no commas in their values unless in braces.
  void option(BracesFact &To, const std::string &Name) const {
    const std::size_t Begin = Text.find("." + Name + " =");
    if (Begin == std::string::npos || Begin < To.Where.Offset)
      return;
    std::size_t End = Begin;
    for (int Depth = 0; Depth > 0 || !std::strchr(",}", Text[End]); ++End)
      Depth += (Text[End] == '{') - (Text[End] == '}');
    To.Options.push_back({Name, place(Begin, End)});
  }
  /// {"key", {...}}
  void key() {
    Fact.ForeignKey.edit().Written = true;
    const Location Name = find("\"key\"");
    Fact.ForeignKey.edit().Name = Value::of("key", Name, true);
    const std::size_t Open = Text.find('{', Name.Offset);
    if (Text[Name.Offset - 1] != '{') {
      Fact.ForeignKey.edit().Where = Name;
      return;
    }
    const std::size_t Close = Text.find('}', Open);
    Fact.ForeignKey.edit().Where = place(Name.Offset - 1, Close + 2);
    Fact.ForeignKey.edit().Braces = braces("\"key\"", Open, Close);
    option(Fact.ForeignKey.edit().Braces.edit(), "allowNull");
    option(Fact.ForeignKey.edit().Braces.edit(), "unique");
  }

  std::string after(std::optional<Edits> How) const {
    return How ? applied(Text, joined(*How)) : "nothing";
  }
  std::string write(const char *Path, const char *Code) const {
    return after(writeOption(Fact, Path, Code));
  }
  std::string remove(std::vector<std::string> Paths) const {
    return after(removeOptions(Fact, Paths));
  }

  std::string Text;
  AssociationFact Fact;
};
} // namespace

TEST(Edits, WritesOptionsInTheirOrder) {
  EXPECT_EQ(Call("U.has(Post);").write("as", "\"p\""),
            "U.has(Post, {.as = \"p\"});");
  EXPECT_EQ(Call("U.has(Post, {});").write("as", "\"p\""),
            "U.has(Post, {.as = \"p\"});");
  Call C("U.has(Post, {.as = \"a\", .onDelete = \"x\"});");
  EXPECT_EQ(C.write("foreignKey", "\"k\""),
            "U.has(Post, {.as = \"a\", .foreignKey = \"k\", .onDelete = "
            "\"x\"});");
  EXPECT_EQ(C.write("onUpdate", "\"y\""),
            "U.has(Post, {.as = \"a\", .onDelete = \"x\", .onUpdate = "
            "\"y\"});");
  EXPECT_EQ(C.write("onDelete", "\"y\""),
            "U.has(Post, {.as = \"a\", .onDelete = \"y\"});");
  EXPECT_EQ(Call("U.has(Post, {.onDelete = \"x\",});").write("as", "\"p\""),
            "U.has(Post, {.as = \"p\", .onDelete = \"x\",});");
  EXPECT_EQ(C.write("inHouse", "1"), "nothing");
}

TEST(Edits, RemovesOptions) {
  Call C("U.has(Post, {.as = \"a\", .onDelete = \"x\", .onUpdate = \"y\"});");
  EXPECT_EQ(C.remove({"as"}),
            "U.has(Post, {.onDelete = \"x\", .onUpdate = \"y\"});");
  EXPECT_EQ(C.remove({"onDelete"}),
            "U.has(Post, {.as = \"a\", .onUpdate = \"y\"});");
  EXPECT_EQ(C.remove({"onDelete", "onUpdate"}), "U.has(Post, {.as = \"a\"});");
  EXPECT_EQ(C.remove({"as", "onUpdate"}), "U.has(Post, {.onDelete = \"x\"});");
  EXPECT_EQ(C.remove({"as", "onDelete", "onUpdate"}), "U.has(Post);");
  OptionEditor Swap(C.Fact.Braces, OptionsOf::Association);
  for (const char *Name : {"as", "onDelete", "onUpdate"})
    Swap.remove(Name);
  Swap.write("sourceKey", "\"e\"");
  EXPECT_EQ(C.after(Swap.edits()), "U.has(Post, {.sourceKey = \"e\"});");
}

TEST(Edits, KeysGetAndLoseBraces) {
  Call Plain("U.has(Post, {.foreignKey = \"key\"});");
  Plain.key();
  EXPECT_EQ(Plain.write("foreignKey.allowNull", "true"),
            "U.has(Post, {.foreignKey = {\"key\", {.allowNull = true}}});");
  Call Both("U.has(Post, {.foreignKey = {\"key\", {.allowNull = false, "
            ".unique = true}}});");
  Both.key();
  EXPECT_EQ(Both.write("foreignKey.allowNull", "true"),
            "U.has(Post, {.foreignKey = {\"key\", {.allowNull = true, "
            ".unique = true}}});");
  EXPECT_EQ(Both.remove({"foreignKey.allowNull"}),
            "U.has(Post, {.foreignKey = {\"key\", {.unique = true}}});");
  EXPECT_EQ(Both.remove({"foreignKey.allowNull", "foreignKey.unique"}),
            "U.has(Post, {.foreignKey = \"key\"});");
  EXPECT_EQ(Call("U.has(Post);").write("foreignKey.allowNull", "true"),
            "nothing");
}

TEST(Edits, BareTypesGetBraces) {
  Call C("{\"key\", INTEGER}");
  AttributeFact A;
  A.Braces = BracesFact{C.find("INTEGER"), {{"type", C.find("INTEGER")}}};
  EXPECT_EQ(C.after(writeProperty(A, "allowNull", "true")),
            "{\"key\", {.type = INTEGER, .allowNull = true}}");
}

TEST(Edits, Arguments) {
  Call C("belongsTo(a, home, \"\")");
  Value V;
  EXPECT_FALSE(writeArgument(V, "x"));
  V = Value::absent(C.place(17, 17));
  EXPECT_EQ(C.after(writeArgument(V, "x")), "belongsTo(a, home, \"x\", \"\")");
  V = Value::absent(C.find("\"\""));
  EXPECT_FALSE(writeArgument(V, "x")) << "who knows what stands there";
  V.Is.edit().Literal = true;
  EXPECT_EQ(C.after(writeArgument(V, "x\"y")),
            "belongsTo(a, home, \"x\\\"y\")");
}

/// Designated initialisers must follow the order of the members.
TEST(Edits, OrderIsThatOfTheHeader) {
  std::ifstream File(ASSOC_TEST_INPUTS "/../include/assoc/model.h");
  const std::string Header(std::istreambuf_iterator<char>(File), {});
  for (auto [Struct, Whose] :
       {std::pair{"AssociationOptions", OptionsOf::Association},
        std::pair{"AttributeOptions", OptionsOf::Attribute},
        std::pair{"ThroughOptions", OptionsOf::Through}}) {
    const std::size_t Begin =
        Header.find(std::string("struct ") + Struct + " {");
    ASSERT_NE(Begin, std::string::npos) << Struct;
    const std::string Body =
        Header.substr(Begin, Header.find("\n};", Begin) - Begin);
    std::vector<std::string> Members;
    const std::regex Member(R"((\w+) = \{\};)");
    for (std::sregex_iterator It(Body.begin(), Body.end(), Member), End;
         It != End; ++It)
      Members.push_back((*It)[1]);
    EXPECT_EQ(Members, optionOrder(Whose)) << Struct;
  }
}
