// SPDX-License-Identifier: Apache-2.0
// The file of a baseline: JSON, versioned, one entry a line.
#include "tool/BaselineFile.h"

#include "plugin/Files.h"
#include "tool/reporters/Json.h"

#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <string_view>

namespace json = llvm::json;
using llvm::StringRef;

namespace assoc {

static constexpr char VersionKey[] = "assocBaseline";
static constexpr unsigned Version = 1;

static void write(const BaselineEntry &E, llvm::raw_ostream &OS) {
  json::OStream J(OS);
  J.object([&] {
    J.attribute("fingerprint", E.Fingerprint);
    J.attribute("rule", E.Rule);
    J.attribute("entity", utf8(E.Entity));
    J.attribute("association", orNull(E.Association));
    J.attribute("message", utf8(E.Message));
  });
}

llvm::Error writeBaseline(const Baseline &Known, StringRef Path) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS << "{\n\"" << VersionKey << "\": " << Version << ",\n\"findings\": [";
  const char *Separator = "\n";
  for (const BaselineEntry &E : Known.entries()) {
    OS << Separator;
    write(E, OS);
    Separator = ",\n";
  }
  OS << "\n]\n}\n";
  return writeFile(Path, OS.str());
}

static bool isFingerprint(StringRef Text) {
  return Text.size() == 16 &&
         Text.find_first_not_of("0123456789abcdef") == StringRef::npos;
}

/// The fingerprint and the rule decide; the rest is for people.
static bool read(const json::Value &J, BaselineEntry &E) {
  const json::Object *Object = J.getAsObject();
  auto Text = [&](StringRef Key) {
    auto Found = Object->getString(Key);
    return Found ? Found->str() : std::string();
  };
  if (!Object)
    return false;
  E = {Text("rule"), Text("entity"), Text("association"), Text("fingerprint"),
       Text("message")};
  return !E.Rule.empty() && isFingerprint(E.Fingerprint);
}

/// "[3:7, byte=40]: Expected , or ]" as llvm::json says it.
static std::string atLine(StringRef Message) {
  StringRef Line = Message;
  if (!Line.consume_front("["))
    return Message.str();
  return ("line " + Line.split(':').first + ": " +
          Message.substr(Message.find("]: ") + 3))
      .str();
}

/// Whoever keeps the lines of two branches, or takes one out, may leave too
/// many commas or too few between the lines.
static std::string withCommas(std::string_view Text) {
  std::string Result;
  std::size_t End = 0; // of the last line that is not blank
  while (!Text.empty()) {
    std::string_view Line = Text.substr(0, Text.find('\n'));
    Text.remove_prefix(std::min(Line.size() + 1, Text.size()));
    const auto Before = std::string_view(Result).substr(0, End);
    if (Before.ends_with("}") && Line.starts_with("{"))
      Result.insert(End, ",");
    else if (Before.ends_with("},") && Line.starts_with("]"))
      Result.erase(End - 1, 1);
    Result += Line;
    if (!Line.empty())
      End = Result.size();
    Result += '\n';
  }
  return Result;
}

llvm::Expected<Baseline> readBaseline(StringRef Path) {
  auto Text = readFile(Path);
  if (!Text)
    return Text.takeError();
  auto IsNone = [&](const llvm::Twine &Why) {
    return failure("'" + Path + "' is no baseline: " + Why);
  };
  auto J = json::parse(withCommas(*Text));
  if (!J)
    return IsNone(atLine(toString(J.takeError())));
  const json::Object *Object = J->getAsObject();
  const json::Value *Number = Object ? Object->get(VersionKey) : nullptr;
  if (!Number)
    return IsNone("it has no '" + llvm::Twine(VersionKey) + "'");
  if (!(*Number == json::Value(Version)))
    return failure("the baseline '" + Path +
                   "' is of another version; this assoc-tidy reads version " +
                   llvm::Twine(Version) + ": write it again");
  const json::Array *Entries = Object->getArray("findings");
  if (!Entries)
    return IsNone("it has no 'findings'");
  Baseline Known;
  for (const json::Value &Item : *Entries) {
    BaselineEntry E;
    if (!read(Item, E))
      return IsNone("entry " + llvm::Twine(&Item - &Entries->front() + 1) +
                    " has no rule or no fingerprint");
    Known.add(std::move(E));
  }
  return Known;
}

} // namespace assoc
