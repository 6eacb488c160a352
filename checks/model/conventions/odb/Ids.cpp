// SPDX-License-Identifier: Apache-2.0
// Which columns are the id of an object, and what keys to it look like.
#include "checks/model/conventions/odb/Builder.h"

#include <algorithm>

namespace assoc::odb {

/// Of `id(no.first)`, in the class or a base of it: "key_.no.first".
std::string Builder::nestedId(Index Entity) const {
  std::set<Index> Seen; // facts from a file may go round in a circle
  std::vector<Index> Classes = {Entity};
  while (!Classes.empty()) {
    const assoc::Entity &E = M.Entities[Classes.back()];
    Classes.pop_back();
    if (const Value &Path = extra(E.Fact.Extra, "nestedId"); Path.isWritten())
      return Path.text();
    for (const EmbedFact &F : E.Embeds)
      for (Index I = 0; F.Member.empty() && I < M.Entities.size(); ++I)
        if (M.Entities[I].Fact.Id == F.Embedded && Seen.insert(I).second)
          Classes.push_back(I);
  }
  return "";
}

/// How many members around a column of the id belong to all of them.
std::size_t Builder::idDepth(Index Entity) const {
  const std::string Path = nestedId(Entity);
  return 1 + std::ranges::count(Path, '.');
}

/// \code
///   #pragma db id(first)
///   Name name_;
/// \endcode
void Builder::markNestedId(Index Entity) {
  const std::string Path = nestedId(Entity);
  if (Path.empty())
    return;
  for (ColumnFact &C : M.Entities[Entity].Declared)
    if (C.Member == Path || C.Member.str().starts_with(Path + "."))
      C.Attribute.PrimaryKey = Value::of("true");
}

std::vector<Builder::KeyColumn> Builder::keyOf(Index Entity) const {
  std::vector<KeyColumn> Key;
  if (Entity != None)
    for (const ColumnFact &F : M.Entities[Entity].Declared) {
      const AttributeFact &A = F.Attribute;
      if (!A.PrimaryKey.isTrue())
        continue;
      const Value &Path = A.Field.isWritten() ? A.Field : A.Name;
      const std::size_t Depth = idDepth(Entity);
      const bool IsPart = Path.pieces().size() > Depth;
      Key.push_back({nameOfPath(Path, A.Field.isWritten()),
                     IsPart ? nameOfPath(Path, A.Field.isWritten(), Depth) : "",
                     columnType(A, M.Target).Normal});
    }
  return Key;
}

/// A key to an object has a column for each of its id.
std::vector<Column> Builder::keyColumns(Index Parent, const std::string &Name,
                                        bool Literal) const {
  std::vector<KeyColumn> Ids = keyOf(Parent);
  if (Ids.empty())
    Ids.push_back({});
  std::vector<Column> Result;
  for (const KeyColumn &Id : Ids) {
    Column C;
    const bool Joined = !Id.Suffix.empty() && !Literal && !Name.ends_with('_');
    C.Name = C.Attribute = Name + (Joined ? "_" : "") + Id.Suffix;
    C.Type = Id.Type;
    Result.push_back(std::move(C));
  }
  return Result;
}

} // namespace assoc::odb
