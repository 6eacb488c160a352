// SPDX-License-Identifier: Apache-2.0
// Finding, reading and checking the configuration file.
#include "plugin/ConfigFile.h"

#include "plugin/AssociationFile.h"
#include "plugin/BuilderFile.h"
#include "plugin/Files.h"
#include "plugin/Yaml.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace assoc {

static std::string findUpwards(StringRef Place) {
  const std::string Start = absoluteFrom(currentDirectory(), Place);
  for (StringRef Dir = Start; !Dir.empty();
       Dir = llvm::sys::path::parent_path(Dir))
    if (std::string File = absoluteFrom(Dir, ConfigFileName);
        llvm::sys::fs::exists(File))
      return File;
  return "";
}

/// "a,-b", or a list of such texts.
static Error readRules(const Yaml &Value, RuleGlobs &Rules) {
  if (Value.K == Yaml::Kind::List) {
    for (const Yaml &Item : Value.Items)
      if (Error E = Item.expect(Yaml::Kind::Text, "an item of 'Rules'"))
        return E;
      else if (Error E = readRules(Item, Rules))
        return E;
    return Error::success();
  }
  if (Error E = Value.expect(Yaml::Kind::Text, "'Rules'"))
    return E;
  RuleGlobs Here = RuleGlobs::split(Value.Text);
  if (std::string Word = Here.unknown(); !Word.empty())
    return Value.error(unknownRule(Word));
  Rules.List.insert(Rules.List.end(), Here.List.begin(), Here.List.end());
  return Error::success();
}

/// A key whose text X.set() takes; paths are relative to the file.
template <class T> class TextKey {
public:
  TextKey(T &X, const char *Name, StringRef PathsFrom = "")
      : X(X), Name(Name), PathsFrom(PathsFrom) {}

  Error operator()(const Yaml &Value) const {
    if (Error E = Value.expect(Yaml::Kind::Text,
                               ("'" + llvm::Twine(Name) + "'").str()))
      return E;
    std::string Text = StringRef(Value.Text).trim().str();
    if (!PathsFrom.empty() && !Text.empty())
      Text = absoluteFrom(PathsFrom, Text);
    std::string Why = X.set(Name, Text);
    return Why.empty() ? Error::success() : Value.error(Why);
  }

private:
  T &X;
  const char *Name;
  StringRef PathsFrom;
};

static Expected<Override> readOverride(const Yaml &Item, StringRef Dir) {
  Override O;
  bool HasLevel = false;
  auto Rules = [&](const Yaml &V) { return readRules(V, O.Rules); };
  auto ReadLevel = [&](const Yaml &V) {
    HasLevel = true;
    return TextKey(O, "Level")(V);
  };
  TextKey Dialect(O, "Dialect"), Path(O, "Path", Dir);
  if (Error E = readMap(Item, "an item of 'Overrides'",
                        {{"Rules", Rules},
                         {"Dialect", Dialect},
                         {"Path", Path},
                         {"Level", ReadLevel}}))
    return E;
  if (!HasLevel)
    return Item.error("an item of 'Overrides' needs a 'Level': remark, "
                      "warning, error or off");
  return O;
}

static Error readInto(Config &C, const Yaml &Root, StringRef Dir) {
  if (Root.K == Yaml::Kind::Nothing) // comments alone
    return Error::success();
  auto Rules = [&](const Yaml &V) { return readRules(V, C.Select.Rules); };
  auto Overrides = [&](const Yaml &List) -> Error {
    if (Error E = List.expect(Yaml::Kind::List, "'Overrides'"))
      return E;
    for (const Yaml &Item : List.Items) {
      auto O = readOverride(Item, Dir);
      if (!O)
        return O.takeError();
      C.Overrides.push_back(std::move(*O));
    }
    return Error::success();
  };
  auto Builders = [&](const Yaml &V) { return readBuilders(V, C.Builders); };
  auto Associations = [&](const Yaml &V) {
    return readAssociations(V, C.Builders);
  };
  TextKey Deferrable(C.Odb, "FkeysDeferrableMode");
  auto Odb = [&](const Yaml &V) {
    return readMap(V, "'Odb'", {{"FkeysDeferrableMode", Deferrable}});
  };
  TextKey Lowest(C, "Level"), Target(C, "Database"),
      FactsDir(C, "FactsDir", Dir);
  return readMap(Root, "the configuration",
                 {{"Level", Lowest},
                  {"Rules", Rules},
                  {"Database", Target},
                  {"FactsDir", FactsDir},
                  {"Overrides", Overrides},
                  {"Odb", Odb},
                  {"Builders", Builders},
                  {"Associations", Associations}});
}

static Error readFileInto(Config &C) {
  auto Text = readFile(C.File);
  if (!Text)
    return Text.takeError();
  StringRef Name = C.File;
  Name.consume_front(currentDirectory() + "/");
  auto Root = parseYaml(*Text, Name);
  if (!Root)
    return Root.takeError();
  return readInto(C, *Root, llvm::sys::path::parent_path(C.File));
}

Expected<Config> configure(const ConfigRequest &Request) {
  Config C;
  if (Request.NoFile && !Request.File.empty())
    return failure("'" + Request.File +
                   "' is asked for, and that no "
                   "configuration file is read");
  if (!Request.File.empty())
    C.File = absoluteFrom(currentDirectory(), Request.File);
  for (const std::string &Place : Request.Places)
    if (C.File.empty() && !Request.NoFile)
      C.File = findUpwards(Place);
  if (!C.File.empty())
    if (Error E = readFileInto(C))
      return E;
  for (auto &[Name, Text] : Request.Given)
    if (!Text.empty())
      if (std::string Why = C.set(Name, Text); !Why.empty())
        return failure(Why);
  return C;
}

} // namespace assoc
