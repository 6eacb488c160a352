// SPDX-License-Identifier: Apache-2.0
// From `Associations:` of the configuration file to marks, and back.
#include "plugin/AssociationFile.h"

#include "checks/facts/Facts.h"
#include "checks/rules/Wording.h"

#include "llvm/Support/raw_ostream.h"

#include <algorithm>

using llvm::Error;

namespace assoc {

static const std::vector<std::string> &kinds() {
  static const std::vector<std::string> All = {
      spelling(AssociationKind::BelongsTo), spelling(AssociationKind::HasOne),
      spelling(AssociationKind::HasMany),
      spelling(AssociationKind::BelongsToMany)};
  return All;
}

static Error readItem(const Yaml &Item, BuilderDescription &To) {
  std::string Function, Kind;
  auto ReadFunction = [&](const Yaml &V) -> Error {
    if (Error E = V.expect(Yaml::Kind::Text, "'Function'"))
      return E;
    Function = V.Text;
    return Error::success();
  };
  auto ReadKind = [&](const Yaml &V) -> Error {
    if (Error E = V.expect(Yaml::Kind::Text, "'Kind'"))
      return E;
    Kind = V.Text;
    if (std::find(kinds().begin(), kinds().end(), Kind) == kinds().end())
      return V.error(unknownWord("kind", Kind, kinds()));
    return Error::success();
  };
  if (Error E = readMap(Item, "an item of 'Associations'",
                        {{"Function", ReadFunction}, {"Kind", ReadKind}}))
    return E;
  if (Function.empty() || Kind.empty())
    return Item.error("an item of 'Associations' needs a 'Function', with its "
                      "namespaces, and a 'Kind'");
  if (!To.Marks.emplace(Function, Kind).second)
    return Item.error("'" + Function + "' is named twice");
  return Error::success();
}

Error readAssociations(const Yaml &List, std::vector<BuilderDescription> &To) {
  if (Error E = List.expect(Yaml::Kind::List, "'Associations'"))
    return E;
  BuilderDescription D;
  D.Dialect = "assoc";
  for (const Yaml &Item : List.Items)
    if (Error E = readItem(Item, D))
      return E;
  To.push_back(std::move(D));
  return Error::success();
}

void writeAssociations(const std::vector<BuilderDescription> &Builders,
                       llvm::raw_ostream &OS) {
  const char *Before = "Associations:\n";
  for (const BuilderDescription &D : Builders)
    for (auto &[Function, Kind] : D.Marks) {
      OS << Before << "  - {Function: '" << Function << "', Kind: " << Kind
         << "}\n";
      Before = "";
    }
}

} // namespace assoc
