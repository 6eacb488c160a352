// SPDX-License-Identifier: Apache-2.0
// What ODB calls constraints and indexes (odb/relational/context.cxx).
#include "checks/model/Databases.h"
#include "checks/model/conventions/odb/Builder.h"

#include <algorithm>
#include <set>

namespace assoc::odb {

/// "home"; of a composite id, whose columns begin alike: "boat".
static std::string baseName(const NameList &Columns) {
  std::string Base = Columns.front();
  for (const std::string &Name : Columns)
    Base.erase(
        std::mismatch(Base.begin(), Base.end(), Name.begin(), Name.end()).first,
        Base.end());
  while (Base.ends_with('_'))
    Base.pop_back();
  return Base.empty() ? Columns.front().str() : Base;
}

static std::string join(std::string Prefix, const std::string &Name) {
  return Prefix + (Prefix.ends_with('_') ? "" : "_") + Name;
}

/// global_fkey: no other table may have a constraint of this name.
static bool areKeysGlobal(Database D) {
  return D != Database::Postgres && D != Database::Sqlite;
}

/// relational/oracle/context.cxx: as long as Oracle once took them.
static std::string kept(std::string Name, Database D) {
  if (D == Database::Oracle && Name.size() > 30)
    Name.resize(30);
  return Name;
}

void nameConstraints(Model &M) {
  const Database D = M.Target.value_or(Database::Postgres);
  for (ForeignKey &K : M.ForeignKeys) {
    const Entity &Holder = M.Entities[K.Holder];
    if (Holder.Fact.Dialect != Dialect || K.Columns.empty())
      continue;
    K.Name = baseName(K.Columns) + "_fk";
    if (areKeysGlobal(D))
      K.Name = join(Holder.Table.Val, K.Name);
    K.Name = kept(std::move(K.Name), D);
  }
}

/// The class that a member stands in: this one, or a base of it.
static const Entity &classAt(const Model &M, const Entity &E,
                             const Location &At) {
  const Entity *Found = nullptr;
  std::set<const Entity *> Seen; // facts from a file may go round in a circle
  std::vector<const Entity *> Classes = {&E};
  while (!Classes.empty()) {
    const Entity *One = Classes.back();
    Classes.pop_back();
    if (!Seen.insert(One).second)
      continue;
    const Location &Of = One->Fact.Where;
    if (Of.File == At.File && Of.Offset < At.Offset &&
        (!Found || Found->Fact.Where.Offset < Of.Offset))
      Found = One;
    for (const EmbedFact &Base : One->Embeds)
      for (const Entity &Other : M.Entities)
        if (Base.Member.empty() && Other.Fact.Id == Base.Embedded)
          Classes.push_back(&Other);
  }
  return Found ? *Found : E;
}

/// What a base class declares has the name of that class, in all tables.
static std::string tableOf(const Model &M, const Entity &E,
                           const TableIndex &I) {
  const Column *First = E.column(I.Columns.front());
  const Location At = I.Where.isValid() || !First ? I.Where : First->Where;
  const Entity &Of = classAt(M, E, At);
  return Of.Table.Val.empty()
             ? extra(Of.Fact.Extra, "tablePrefix").text() + Of.name()
             : Of.Table.Val.str();
}

std::string indexName(const Model &M, const Entity &E, const TableIndex &I) {
  const Database D = M.Target.value_or(Database::Postgres);
  const bool Global = indexNamesAreGlobal(D);
  if (!I.Name.empty()) // relational/processor.cxx
    return kept(Global ? extra(E.Fact.Extra, "tablePrefix").text() + I.Name
                       : I.Name.str(),
                D);
  const std::string Name = baseName(I.Columns) + "_i";
  return kept(Global ? join(tableOf(M, E, I), Name) : Name, D);
}

} // namespace assoc::odb
