// SPDX-License-Identifier: Apache-2.0
// Every reporter writes one small report, and it is golden.SUFFIX, byte for
// byte. With UPDATE_GOLDEN set, the files are written instead.
#include "tool/reporters/Reporter.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

using namespace assoc;

static const char Source[] = "void associate() {\n"
                             "\tUser.hasMany(Post, \"\xC3\xBC\", \"CASCAD\");\n"
                             "  Post.belongsTo(User);\n"
                             "}\n";

/// The first place where Text stands in Source.
static Location locate(const std::string &Text) {
  std::string Whole = Source;
  Location Where;
  Where.File = "src/a model.cpp";
  Where.Offset = Whole.find(Text);
  Where.Length = Text.size();
  Where.Line = 1;
  Where.Column = 1;
  for (char C : Whole.substr(0, Where.Offset)) {
    Where.Line += C == '\n';
    Where.Column = C == '\n' ? 1 : Where.Column + 1;
  }
  Where.EndLine = Where.Line;
  Where.EndColumn = Where.Column + Where.Length;
  return Where;
}

template <class T>
static Placed<T> effective(T Val, Provenance From = Provenance::Default) {
  Placed<T> E;
  E.Val = std::move(Val);
  E.From = From;
  return E;
}

static Column column(std::string Name, std::string Type, bool AllowNull) {
  Column C;
  C.Name = C.Attribute = std::move(Name);
  C.Type = std::move(Type);
  C.AllowNull = effective(AllowNull, Provenance::Written);
  return C;
}

static Entity entity(std::string Name, std::string Table) {
  Entity E;
  E.Fact.Id = E.Fact.Name = std::move(Name);
  E.Fact.Dialect = "assoc";
  E.Mapped = true;
  E.Table = effective<SharedText>(Table);
  Column Id = column("id", "INTEGER", false);
  Id.PrimaryKey = Id.AutoIncrement = true;
  E.Columns.push_back(Id);
  return E;
}

static ForeignKey key(Index Holder, Index Parent, std::string Name) {
  ForeignKey K;
  K.Holder = Holder;
  K.Parent = Parent;
  K.Columns = {std::move(Name)};
  K.Referenced = {"id"};
  K.OnDelete = effective(Action::SetNull);
  K.OnUpdate = effective(Action::Cascade, Provenance::Written);
  return K;
}

/// Users and Posts, with keys in both directions.
static Model smallModel() {
  Model M;
  M.Entities = {entity("User", "Users"), entity("Post", "order \"1\"")};
  Column Mail = column("email", "STRING(80)", false);
  Mail.Unique = true;
  M.Entities[0].Columns.push_back(Mail);
  M.Entities[0].Columns.push_back(column("PostId", "INTEGER", true));
  M.Entities[1].Columns.push_back(column("UserId", "INTEGER", true));
  M.Entities[1].Columns.push_back(column("odd", "", true));
  M.Entities[1].Uniques = {{{"UserId", "odd"}, "odd_once"}};
  M.Entities[1].Indexes = {{{"odd"}, "by \"odd\""}, {{"UserId"}}};
  M.ForeignKeys = {key(1, 0, "UserId"), key(0, 1, "PostId")};

  Association Many;
  Many.Fact.Dialect = "assoc";
  Many.Fact.Kind = AssociationKind::HasMany;
  Many.Fact.Where = locate("User.hasMany(Post, \"\xC3\xBC\", \"CASCAD\")");
  Many.Source = Many.Parent = 0;
  Many.Target = Many.Holder = 1;
  Many.Alias = effective<SharedText>("Posts");
  Many.ForeignKey = {"UserId"};
  Many.Key = 0;
  Many.Pair = 1;
  Association Belongs = Many;
  Belongs.Fact.Kind = AssociationKind::BelongsTo;
  Belongs.Fact.Where = locate("Post.belongsTo(User)");
  Belongs.Source = 1;
  Belongs.Target = 0;
  Belongs.Alias = effective<SharedText>("User");
  Belongs.Pair = 0;
  Association Lost;
  Lost.Fact.Dialect = "assoc";
  Lost.Fact.TargetName = "Tag";
  Lost.Source = 0;
  M.Associations = {Many, Belongs, Lost};
  return M;
}

static std::vector<Finding> smallFindings() {
  Location Literal = locate("\"CASCAD\"");
  Finding Invalid;
  Invalid.Rule = "assoc-invalid-action";
  Invalid.Severity = Level::Error;
  Invalid.Message = "'CASCAD' is no referential action";
  Invalid.Where = Literal;
  Invalid.Entity = "User";
  Invalid.Association = "Posts";
  Invalid.Dialect = "assoc";
  Invalid.Notes = {{"the other side is here", locate("Post.belongsTo(User)")}};
  Invalid.Fixes = {
      {"change it to CASCADE",
       {{Literal.File, Literal.Offset, Literal.Length, "\"CASCADE\""}}}};
  Finding Unpaired;
  Unpaired.Rule = "assoc-unpaired";
  Unpaired.Message = "hasMany without belongsTo";
  Unpaired.Where = locate("User.hasMany");
  Unpaired.Entity = "User";
  Unpaired.Dialect = "assoc";
  Location End = locate("}\n");
  Unpaired.Fixes = {{"declare the other side",
                     {{End.File, End.Offset, 0, "  Post.belongsTo(User);\n"}}}};
  Finding Nowhere;
  Nowhere.Rule = "assoc-unpaired";
  Nowhere.Severity = Level::Remark;
  Nowhere.Message = "a finding without a place";
  Nowhere.Entity = "Tag";
  Nowhere.Dialect = "assoc";
  return {Invalid, Unpaired, Nowhere};
}

static std::string write(const Reporter &R, bool Color = false) {
  static const Rule Unpaired = {"assoc-unpaired", Level::Warning,
                                "one side only", nullptr};
  static const Rule Invalid = {"assoc-invalid-action", Level::Error,
                               "no action", nullptr};
  Model M = smallModel();
  std::vector<Finding> Found = smallFindings();
  std::vector<const Rule *> Rules = {&Unpaired, &Invalid};
  RunInfo Run;
  Run.ToolVersion = "0.1.0";
  Run.LLVMVersion = "22.1.8";
  Run.TranslationUnits = 3;
  Run.Parsed = 2;
  Run.Failed = {"src/broken.cpp"};
  Run.Associations = 3;
  Run.ExitCode = 2;
  auto Read = [](const std::string &File) -> std::optional<std::string> {
    if (File != "src/a model.cpp")
      return std::nullopt;
    return Source;
  };
  const Schema S = deriveSchema(M, Found);
  Report What = {S, Database::Postgres, Found, Run, Rules, Color, Read};
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  R.Write(What, OS);
  OS.flush();
  return Text;
}

/// Of a page, its data: the rest is in the sources as it is written.
static std::string essence(const std::string &Text) {
  const llvm::StringRef Whole = Text, Element = "id=\"data\">";
  const std::size_t At = Whole.find(Element);
  if (At == llvm::StringRef::npos)
    return Text;
  auto Data = llvm::json::parse(
      Whole.substr(At + Element.size()).split("</script>").first);
  if (!Data)
    return llvm::toString(Data.takeError());
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  OS << llvm::formatv("{0:2}\n", *Data);
  OS.flush();
  return Result;
}

TEST(Reporters, WriteWhatTheirGoldenFileSays) {
  for (const Reporter *R : allReporters()) {
    if (R->Through.Program)
      continue; // writes what another one writes
    std::string Path = std::string(GOLDEN_DIR) + "/golden." + R->Suffix;
    const std::string Written = essence(write(*R));
    if (std::getenv("UPDATE_GOLDEN"))
      std::ofstream(Path) << Written;
    std::ostringstream Golden;
    Golden << std::ifstream(Path).rdbuf();
    EXPECT_EQ(Golden.str(), Written) << Path;
  }
}

TEST(Reporters, ColoursOnlyWhenAsked) {
  const Reporter &Text = *allReporters().front();
  EXPECT_EQ(write(Text).find('\033'), std::string::npos);
  EXPECT_NE(write(Text, true).find("\033[1;31merror: "), std::string::npos);
}

TEST(Reporters, OneDefaultAKindAndNoNameTwice) {
  std::set<std::pair<int, std::string>> Names;
  std::set<std::string> Suffixes;
  for (const Reporter *R : allReporters()) {
    EXPECT_TRUE(Names.emplace(R->Kind, R->Name).second) << R->Name;
    EXPECT_TRUE(Suffixes.insert(R->Suffix).second) << R->Suffix;
  }
}
