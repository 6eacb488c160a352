// SPDX-License-Identifier: Apache-2.0
// Facts as JSON: members in the order of Fields.h, those with their default
// value left out.
#include "plugin/FactsFile.h"

#include "checks/facts/Fields.h"
#include "plugin/Files.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

#include <simdjson.h>

#include <string_view>

namespace json = llvm::json;
namespace dom = simdjson::dom;
using llvm::StringRef;

namespace assoc {

static constexpr char VersionKey[] = "assocFacts";

/// The names of an enumeration's values, in their order.
template <class T> static constexpr const char *NamesOf[] = {""};
template <>
constexpr const char *NamesOf<Piece::Kind>[] = {"text", "constant", "tableOf",
                                                "prefix", "opaque"};
template <>
constexpr const char *NamesOf<AssociationKind>[] = {"belongsTo", "hasOne",
                                                    "hasMany", "belongsToMany"};
template <>
constexpr const char *NamesOf<InverseFact::By>[] = {"member", "key",
                                                    "relation"};
template <>
constexpr const char *NamesOf<MigrationKind>[] = {
    "createTable",    "dropTable",     "renameTable",    "addColumn",
    "changeColumn",   "dropColumns",   "renameColumn",   "addForeignKey",
    "dropForeignKey", "addPrimaryKey", "dropPrimaryKey", "addUnique",
    "addIndex",       "dropIndex",     "renameIndex",    "other"};
template <>
constexpr const char *NamesOf<MemberShape>[] = {"unknown", "single",
                                                "collection"};

/// "models.cpp:12:3-12:40@120+37": there are many of them, and this is short.
static std::string toText(const Location &L) {
  return llvm::formatv("{0}:{1}:{2}-{3}:{4}@{5}+{6}", L.File, L.Line, L.Column,
                       L.EndLine, L.EndColumn, L.Offset, L.Length);
}

static bool fromText(StringRef Text, Location &L) {
  auto Take = [&Text](unsigned &Number, char Before) {
    auto [Rest, Digits] = Text.rsplit(Before);
    Text = Rest;
    return !Digits.getAsInteger(10, Number);
  };
  bool Ok = Take(L.Length, '+') && Take(L.Offset, '@') &&
            Take(L.EndColumn, ':') && Take(L.EndLine, '-') &&
            Take(L.Column, ':') && Take(L.Line, ':');
  L.File = Text.str();
  return Ok && L.isValid();
}

//===--------------------------------------------------------------------===//
// Writing
//===--------------------------------------------------------------------===//

namespace {
struct Writer {
  json::OStream J;

  void write(bool B) { J.value(B); }
  void write(unsigned N) { J.value(N); }
  void write(const Location &L) { write(toText(L)); }
  void write(const std::string &Text) {
    // Source text may be in any encoding.
    J.value(json::isUTF8(Text) ? Text : json::fixUTF8(Text));
  }

  void write(const IsList auto &List) {
    J.array([&] {
      for (const auto &Item : List)
        write(Item);
    });
  }

  void write(const Options &Map) {
    J.object([&] {
      for (auto &[Name, V] : Map)
        member(Name, V);
    });
  }

  void write(const SharedText &Text) { write(Text.str()); }
  void write(const Value &V) { write(V.Is); }
  template <class T> void write(const Rare<T> &X) { write(*X); }

  template <class T> void write(const T &X) {
    if constexpr (std::is_enum_v<T>)
      J.value(NamesOf<T>[static_cast<std::size_t>(X)]);
    else
      J.object([&] { members(X); });
  }

  template <class T> void members(const T &Struct) {
    fields(Struct, [this](const char *Name, const auto &Member) {
      if (!(Member == std::decay_t<decltype(Member)>()))
        member(Name, Member);
    });
  }

  template <class T> void member(StringRef Name, const T &X) {
    J.attributeBegin(Name);
    write(X);
    J.attributeEnd();
  }
};
} // namespace

void writeFacts(const Facts &F, llvm::raw_ostream &OS) {
  Writer W{json::OStream(OS, /*IndentSize=*/1)};
  W.J.object([&] {
    W.J.attribute(VersionKey, FactsVersion);
    W.members(F);
  });
  OS << '\n';
}

llvm::Error writeFactsFile(const Facts &F, StringRef Path) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeFacts(F, OS);
  return writeFile(Path, OS.str());
}

//===--------------------------------------------------------------------===//
// Reading
//===--------------------------------------------------------------------===//

/// These say whether the JSON is what it should be.
static bool read(dom::element J, bool &B) { return !J.get(B); }

static bool read(dom::element J, unsigned &N) {
  std::uint64_t Number = 0;
  const bool Fits = !J.get(Number);
  N = static_cast<unsigned>(Number);
  return Fits && Number == N;
}

template <class Text>
static bool read(dom::element J,
                 Text &To) requires(std::same_as<Text, std::string> ||
                                    std::same_as<Text, SharedText>) {
  std::string_view String;
  const bool Fits = !J.get(String);
  To = Text(String);
  return Fits;
}

static bool read(dom::element J, Location &L) {
  std::string_view String;
  return !J.get(String) && fromText({String.data(), String.size()}, L);
}

template <class T> static bool read(dom::element J, T &X);

template <class T> static bool read(dom::element J, Rare<T> &X) {
  return read(J, X.edit());
}

static bool read(dom::element J, Value &V) { return read(J, V.Is); }

static bool read(dom::element J, IsList auto &List) {
  dom::array Array;
  if (J.get(Array))
    return false;
  for (dom::element Item : Array)
    if (!read(Item, List.emplace_back()))
      return false;
  return true;
}

static bool read(dom::element J, Options &Map) {
  dom::object Object;
  if (J.get(Object))
    return false;
  for (auto [Name, V] : Object)
    if (!read(V, Map[std::string(Name)]))
      return false;
  return true;
}

/// Every member that is there is known and fits.
template <class T>
static bool readMembers(dom::object J, T &Struct, std::string_view Skip = "") {
  auto It = J.begin();
  const auto End = J.end();
  bool Fits = true;
  auto Read = [&](auto &Member) {
    Member = {};
    Fits = Fits && read(It.value(), Member);
    ++It;
  };
  auto Done = [&] {
    while (It != End && !Skip.empty() && It.key() == Skip)
      ++It;
    return It == End || !Fits;
  };
  // They are written in this order; other tools may have another one.
  fields(Struct, [&](const char *Name, auto &Member) {
    if (!Done() && It.key() == Name)
      Read(Member);
  });
  while (!Done()) {
    bool Known = false;
    fields(Struct, [&](const char *Name, auto &Member) {
      if (Known || It.key() != Name)
        return;
      Known = true;
      Read(Member);
    });
    if (!Known)
      return false;
  }
  return Fits;
}

template <class T> static bool read(dom::element J, T &X) {
  if constexpr (std::is_enum_v<T>) {
    std::string Name;
    const bool Fits = read(J, Name);
    auto It = llvm::find(NamesOf<T>, Name);
    X = static_cast<T>(It - std::begin(NamesOf<T>));
    return Fits && It != std::end(NamesOf<T>);
  } else {
    dom::object Object;
    return !J.get(Object) && readMembers(Object, X);
  }
}

llvm::Expected<Facts> readFacts(StringRef Text, StringRef Name) {
  dom::parser Parser;
  dom::element J;
  if (Parser.parse(Text.data(), Text.size()).get(J))
    return failure("'" + Name + "' is no facts file: it is not JSON");
  dom::object Object;
  dom::element Version;
  if (J.get(Object) || Object[VersionKey].get(Version))
    return failure("'" + Name + "' is no facts file: it has no '" + VersionKey +
                   "'");
  unsigned Number;
  if (!read(Version, Number) || Number != FactsVersion)
    return failure("the facts file '" + Name +
                   "' is of another version; this assoc-tidy reads version " +
                   llvm::Twine(FactsVersion) + ": extract it again");
  Facts F;
  if (!readMembers(Object, F, VersionKey))
    return failure("the facts file '" + Name + "' is damaged");
  return F;
}

llvm::Expected<Facts> readFactsFile(StringRef Path) {
  auto Text = readFile(Path);
  if (!Text)
    return Text.takeError();
  return readFacts(*Text, Path);
}

llvm::Expected<std::vector<std::string>> factsFilesBelow(StringRef Path) {
  std::vector<std::string> Names;
  std::error_code Code;
  for (llvm::sys::fs::recursive_directory_iterator It(Path, Code), End;
       It != End && !Code; It.increment(Code))
    if (StringRef Name = It->path(); Name.consume_back(FactsSuffix))
      Names.push_back(It->path());
  if (Code)
    return failure("cannot read the directory '" + Path +
                   "': " + Code.message());
  llvm::sort(Names);
  return Names;
}

llvm::Expected<std::vector<Facts>> readFactsDirectory(StringRef Path) {
  auto Names = factsFilesBelow(Path);
  if (!Names)
    return Names.takeError();
  std::vector<Facts> Result;
  for (const std::string &Name : *Names) {
    auto F = readFactsFile(Name);
    if (!F)
      return F.takeError();
    Result.push_back(std::move(*F));
  }
  return Result;
}

} // namespace assoc
