// SPDX-License-Identifier: Apache-2.0
// From `Builders:` of the configuration file to descriptions.
#include "plugin/BuilderFile.h"

#include "checks/model/Model.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <functional>
#include <utility>

using llvm::Error;
using llvm::StringRef;

namespace assoc {

using Role = BuilderRole;

namespace {
/// What a key of a builder stands for, with the places that its arguments have
/// unless the file says otherwise.
struct RoleName {
  const char *Name;
  BuilderCall Default;
};
} // namespace

static const std::vector<RoleName> &roles() {
  static const std::vector<RoleName> All = {
      {"Storage", {Role::Storage, "", -1, {}}},
      {"Table", {Role::Table, "", 0, {}}},
      {"Column", {Role::Column, "", 0, {1, 0}}},
      {"PrimaryKey", {Role::PrimaryKey, "", -1, {0, 0}}},
      {"Unique", {Role::Unique, "", -1, {0, 0}}},
      {"ForeignKey", {Role::ForeignKey, "", -1, {0, 0}}},
      {"Index", {Role::Index, "", 0, {1, 0}}},
      {"UniqueIndex", {Role::UniqueIndex, "", 0, {1, 0}}},
      {"AutoIncrement", {Role::AutoIncrement, "", -1, {}}},
      {"NotNull", {Role::NotNull, "", -1, {}}},
      {"Null", {Role::Null, "", -1, {}}},
      {"Default", {Role::Default, "", -1, {}}},
      {"Member", {Role::Member, "", -1, {0, 1}}},
      {"Ignored", {Role::Ignored, "", -1, {}}},
  };
  return All;
}

static Error readText(const Yaml &Value, StringRef What, std::string &To) {
  if (Error E = Value.expect(Yaml::Kind::Text, ("'" + What + "'").str()))
    return E;
  To = Value.Text;
  return Error::success();
}

static Error readTexts(const Yaml &Value, StringRef What,
                       std::vector<std::string> &To) {
  if (Value.K != Yaml::Kind::List)
    return readText(Value, What, To.emplace_back());
  for (const Yaml &Item : Value.Items)
    if (Error E = readText(Item, What, To.emplace_back()))
      return E;
  return Error::success();
}

/// "2": the third argument.
static Error readPosition(const Yaml &Value, StringRef What, int &To) {
  unsigned Number = 0;
  if (Value.K != Yaml::Kind::Text ||
      StringRef(Value.Text).getAsInteger(10, Number))
    return Value.error("'" + What +
                       "' is the position of an argument: 0, 1, "
                       "...");
  To = static_cast<int>(Number);
  return Error::success();
}

/// "1": one member pointer. "1+": there, and all that follow.
static Error readMembers(const Yaml &Value, StringRef What,
                         BuilderMembers &To) {
  StringRef Text = Value.Text;
  unsigned Number = 0;
  To.Count = Text.consume_back("+") ? 0 : 1;
  if (Value.K != Yaml::Kind::Text || Text.getAsInteger(10, Number))
    return Value.error("'" + What +
                       "' is the position of a member pointer, or the first "
                       "of several: 0, 1, 0+, ...");
  To.First = static_cast<int>(Number);
  return Error::success();
}

/// `shop::column`, or a map with places, or several of them.
static Error readCalls(const Yaml &Value, const RoleName &R,
                       BuilderDescription &To) {
  if (Value.K == Yaml::Kind::List) {
    for (const Yaml &Item : Value.Items)
      if (Error E = readCalls(Item, R, To))
        return E;
    return Error::success();
  }
  BuilderCall Call = R.Default;
  if (Value.K == Yaml::Kind::Text) {
    Call.Function = Value.Text;
  } else {
    auto Function = [&](const Yaml &V) {
      return readText(V, "Function", Call.Function);
    };
    auto Name = [&](const Yaml &V) {
      return readPosition(V, "Name", Call.Name);
    };
    auto Members = [&](const Yaml &V) {
      return readMembers(V, "Members", Call.Members);
    };
    auto References = [&](const Yaml &V) {
      return readMembers(V, "References", Call.References);
    };
    auto OnDelete = [&](const Yaml &V) {
      return readPosition(V, "OnDelete", Call.OnDelete);
    };
    auto OnUpdate = [&](const Yaml &V) {
      return readPosition(V, "OnUpdate", Call.OnUpdate);
    };
    if (Error E = readMap(Value, ("'" + llvm::Twine(R.Name) + "'").str(),
                          {{"Function", Function},
                           {"Name", Name},
                           {"Members", Members},
                           {"References", References},
                           {"OnDelete", OnDelete},
                           {"OnUpdate", OnUpdate}}))
      return E;
  }
  if (Call.Function.empty())
    return Value.error("'" + llvm::Twine(R.Name) +
                       "' needs the name of a function, with its namespaces");
  // A key that names both ends by one pointer each does not take all of them.
  if (Call.References.First > Call.Members.First && Call.Members.Count == 0)
    Call.Members.Count = Call.References.First - Call.Members.First;
  To.Calls.push_back(std::move(Call));
  return Error::success();
}

static Error readWords(const Yaml &Value, StringRef What,
                       std::map<std::string, std::string> &To) {
  if (Error E = Value.expect(Yaml::Kind::Map, ("'" + What + "'").str()))
    return E;
  for (const Yaml &Item : Value.Items)
    if (Error E = Item.K == Yaml::Kind::Nothing
                      ? Error::success()
                      : readText(Item, Item.Key, To[Item.Key]))
      return E;
    else
      To.try_emplace(Item.Key);
  return Error::success();
}

static Error readActions(const Yaml &Value,
                         std::map<std::string, std::string> &To) {
  if (Error E = readWords(Value, "Actions", To))
    return E;
  for (const Yaml &Item : Value.Items)
    if (!Item.Text.empty() && !parseAction(Item.Text))
      return Item.error("'" + Item.Text +
                        "' is no action: there is CASCADE, SET NULL, SET "
                        "DEFAULT, RESTRICT, NO ACTION, or nothing");
  return Error::success();
}

static Error readBuilder(const Yaml &Item, BuilderDescription &D) {
  using Reader = std::function<Error(const Yaml &)>;
  std::vector<std::pair<const char *, Reader>> Readers;
  for (const RoleName &R : roles())
    Readers.emplace_back(R.Name,
                         [&](const Yaml &V) { return readCalls(V, R, D); });
  auto Text = [&](const char *Name, std::string &To) {
    Readers.emplace_back(
        Name, [Name, &To](const Yaml &V) { return readText(V, Name, To); });
  };
  Text("References", D.References);
  Text("OnDelete", D.OnDelete);
  Text("OnUpdate", D.OnUpdate);
  Text("NullableTrait", D.NullableTrait);
  Text("StoredTrait", D.StoredTrait);
  Readers.emplace_back("NotNullByDefault", [&](const Yaml &V) {
    D.NotNullByDefault = V.Text == "true";
    return V.Text == "true" || V.Text == "false"
               ? Error::success()
               : V.error("'NotNullByDefault' is true or false");
  });
  Readers.emplace_back("Library", [&](const Yaml &V) {
    return readTexts(V, "Library", D.Library);
  });
  Readers.emplace_back(
      "Actions", [&](const Yaml &V) { return readActions(V, D.Actions); });
  Readers.emplace_back("StoredAs", [&](const Yaml &V) {
    return readWords(V, "StoredAs", D.StoredAs);
  });
  std::vector<YamlKey> Keys;
  for (auto &[Name, Read] : Readers)
    Keys.push_back({Name, Read});
  if (Error E = readMap(Item, "an item of 'Builders'", Keys))
    return E;
  for (const char *Needed : {"Table", "Column"})
    if (llvm::none_of(Item.Items,
                      [&](const Yaml &I) { return I.Key == Needed; }))
      return Item.error("an item of 'Builders' needs a '" +
                        llvm::Twine(Needed) + "'");
  return Error::success();
}

Error readBuilders(const Yaml &List, std::vector<BuilderDescription> &To) {
  if (Error E = List.expect(Yaml::Kind::List, "'Builders'"))
    return E;
  for (const Yaml &Item : List.Items) {
    BuilderDescription D;
    D.Dialect = "builder";
    if (Error E = readBuilder(Item, D))
      return E;
    To.push_back(std::move(D));
  }
  return Error::success();
}

static std::string yamlText(StringRef Text) {
  std::string Result = "'";
  for (char C : Text)
    Result += C == '\'' ? std::string("''") : std::string(1, C);
  return Result + "'";
}

static void write(const BuilderCall &C, llvm::raw_ostream &OS) {
  OS << "{Function: " << yamlText(C.Function);
  auto Position = [&OS](const char *Name, int At) {
    if (At >= 0)
      OS << ", " << Name << ": " << At;
  };
  auto Pointers = [&OS](const char *Name, BuilderMembers M) {
    if (M.First >= 0)
      OS << ", " << Name << ": " << M.First << (M.Count == 1 ? "" : "+");
  };
  Position("Name", C.Name);
  Pointers("Members", C.Members);
  Pointers("References", C.References);
  Position("OnDelete", C.OnDelete);
  Position("OnUpdate", C.OnUpdate);
  OS << '}';
}

static void write(const BuilderDescription &D, llvm::raw_ostream &OS) {
  const char *Before = "  - ";
  auto Key = [&](StringRef Name) -> llvm::raw_ostream & {
    OS << Before << Name << ':';
    Before = "    ";
    return OS;
  };
  for (const RoleName &R : roles()) {
    bool First = true;
    for (const BuilderCall &C : D.Calls)
      if (C.Role == R.Default.Role) {
        if (std::exchange(First, false))
          Key(R.Name) << '\n';
        OS << "      - ";
        write(C, OS);
        OS << '\n';
      }
  }
  auto Text = [&](StringRef Name, const std::string &Value) {
    if (!Value.empty())
      Key(Name) << ' ' << yamlText(Value) << '\n';
  };
  auto Words = [&](StringRef Name,
                   const std::map<std::string, std::string> &Map) {
    if (!Map.empty())
      Key(Name) << '\n';
    for (auto &[Word, Value] : Map)
      OS << "      " << yamlText(Word) << ": " << yamlText(Value) << '\n';
  };
  Text("References", D.References);
  Text("OnDelete", D.OnDelete);
  Text("OnUpdate", D.OnUpdate);
  Text("NullableTrait", D.NullableTrait);
  Text("StoredTrait", D.StoredTrait);
  if (D.NotNullByDefault)
    Key("NotNullByDefault") << " true\n";
  if (!D.Library.empty())
    Key("Library") << '\n';
  for (const std::string &File : D.Library)
    OS << "      - " << yamlText(File) << '\n';
  Words("Actions", D.Actions);
  Words("StoredAs", D.StoredAs);
}

void writeBuilders(const std::vector<BuilderDescription> &Builders,
                   llvm::raw_ostream &OS) {
  const char *Before = "Builders:\n";
  for (const BuilderDescription &D : Builders)
    if (!D.Calls.empty())
      write(D, OS << std::exchange(Before, ""));
}

} // namespace assoc
