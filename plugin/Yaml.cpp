// SPDX-License-Identifier: Apache-2.0
// LLVM's YAML parser, which hands out every node once, made into a tree.
#include "plugin/Yaml.h"

#include "checks/rules/Wording.h"
#include "plugin/Files.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Casting.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

#include <set>

using llvm::Error;
using llvm::StringRef;
using llvm::Twine;

namespace assoc {

Error Yaml::error(const Twine &Sentence) const {
  return failure(Where + ": " + Sentence);
}

Error Yaml::expect(Kind Wanted, StringRef What) const {
  if (K == Wanted)
    return Error::success();
  static const char *const Names[] = {"nothing", "a text", "a list",
                                      "a list of keys and values"};
  return error(What + " is " + Names[static_cast<int>(Wanted)] + ", not " +
               Names[static_cast<int>(K)]);
}

namespace {
class Reader {
public:
  Reader(StringRef Text, StringRef Name) : Text(Text), Name(Name) {
    Sources.setDiagHandler(
        [](const llvm::SMDiagnostic &D, void *Self) {
          static_cast<Reader *>(Self)->fail(D.getLoc(), D.getMessage());
        },
        this);
    Input = std::make_unique<llvm::yaml::Stream>(Text, Sources);
  }

  llvm::Expected<Yaml> run() {
    Yaml Root;
    Root.Where = (Name + ":1:1").str();
    auto Document = Input->begin();
    if (Document != Input->end()) {
      if (llvm::yaml::Node *N = Document->getRoot())
        read(*N, Root, 0);
      if (Complaint.empty() && !Input->failed() && ++Document != Input->end())
        if (llvm::yaml::Node *N = Document->getRoot())
          fail(N->getSourceRange().Start, "there is a second document");
    }
    if (Complaint.empty() && Input->failed())
      Complaint = Root.Where + ": it cannot be read";
    if (!Complaint.empty())
      return failure(Complaint);
    return Root;
  }

private:
  std::string place(llvm::SMLoc Loc) {
    if (!Loc.isValid())
      return (Name + ":1:1").str();
    auto [Line, Column] = Sources.getLineAndColumn(Loc);
    return (Name + ":" + Twine(Line) + ":" + Twine(Column)).str();
  }

  /// The first complaint is the one that is true.
  void fail(llvm::SMLoc Loc, StringRef Why) {
    if (!Complaint.empty())
      return;
    Complaint = place(Loc) +
                ": this is no YAML that can be read: " + Why.rtrim(".!").str();
    // A glob in front is what people trip over.
    if (Loc.isValid() && Loc.getPointer() != Text.end() &&
        *Loc.getPointer() == '*')
      Complaint += "; put quotes around text that begins with '*'";
  }

  void read(llvm::yaml::Node &N, Yaml &Out, unsigned Depth) {
    using namespace llvm::yaml;
    llvm::SMLoc Start = N.getSourceRange().Start;
    if (Start.isValid()) {
      // "[a]" and "{a: b}" stand, for LLVM, behind their bracket.
      const char *Behind = Start.getPointer();
      if (llvm::isa<SequenceNode, MappingNode>(N) && Behind != Text.begin() &&
          (Behind[-1] == '[' || Behind[-1] == '{'))
        Start = llvm::SMLoc::getFromPointer(Behind - 1);
      Out.Where = place(Start);
    }
    if (Depth > 16)
      return fail(Start, "it is nested too deeply");
    llvm::SmallString<64> Storage;
    if (auto *Scalar = llvm::dyn_cast<ScalarNode>(&N)) {
      Out.K = Yaml::Kind::Text;
      Out.Text = Scalar->getValue(Storage).str();
    } else if (auto *Block = llvm::dyn_cast<BlockScalarNode>(&N)) {
      Out.K = Yaml::Kind::Text;
      Out.Text = Block->getValue().str();
    } else if (auto *List = llvm::dyn_cast<SequenceNode>(&N)) {
      Out.K = Yaml::Kind::List;
      for (Node &Item : *List) {
        read(Item, add(Out), Depth + 1);
        if (!Complaint.empty())
          return;
      }
    } else if (auto *Map = llvm::dyn_cast<MappingNode>(&N)) {
      Out.K = Yaml::Kind::Map;
      for (KeyValueNode &Item : *Map) {
        readItem(Item, add(Out), Depth + 1);
        if (!Complaint.empty())
          return;
      }
    } else if (auto *Alias = llvm::dyn_cast<AliasNode>(&N)) {
      fail(llvm::SMLoc::getFromPointer(Alias->getName().begin() - 1),
           "there are no aliases here");
    }
  }

  void readItem(llvm::yaml::KeyValueNode &Item, Yaml &Out, unsigned Depth) {
    auto *Key = llvm::dyn_cast_or_null<llvm::yaml::ScalarNode>(Item.getKey());
    if (!Key)
      return fail(Item.getKey() ? Item.getKey()->getSourceRange().Start
                                : Item.getSourceRange().Start,
                  "a key is a text");
    llvm::SmallString<64> Storage;
    Out.Key = Key->getValue(Storage).str();
    Out.Where = Out.KeyWhere = place(Key->getSourceRange().Start);
    if (llvm::yaml::Node *Value = Item.getValue())
      read(*Value, Out, Depth);
  }

  /// What has no place of its own stands where its container does.
  static Yaml &add(Yaml &Container) {
    Yaml &Item = Container.Items.emplace_back();
    Item.Where = Container.Where;
    return Item;
  }

  const StringRef Text, Name;
  llvm::SourceMgr Sources;
  std::unique_ptr<llvm::yaml::Stream> Input;
  std::string Complaint;
};
} // namespace

llvm::Expected<Yaml> parseYaml(StringRef Text, StringRef Name) {
  return Reader(Text, Name).run();
}

Error readMap(const Yaml &Map, StringRef What, llvm::ArrayRef<YamlKey> Keys) {
  if (Error E = Map.expect(Yaml::Kind::Map, What))
    return E;
  std::set<StringRef> Seen;
  for (const Yaml &Item : Map.Items) {
    auto Known = llvm::find_if(
        Keys, [&](const YamlKey &K) { return Item.Key == K.Name; });
    if (Known == Keys.end()) {
      std::vector<std::string> Names;
      for (const YamlKey &K : Keys)
        Names.emplace_back(K.Name);
      return failure(Item.KeyWhere + ": " +
                     unknownWord("key", Item.Key, Names));
    }
    if (!Seen.insert(Item.Key).second)
      return failure(Item.KeyWhere + ": '" + Item.Key + "' is there twice");
    if (Item.K == Yaml::Kind::Nothing)
      continue;
    if (Error E = Known->Read(Item))
      return E;
  }
  return Error::success();
}

} // namespace assoc
