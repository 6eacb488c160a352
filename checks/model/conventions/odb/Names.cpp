// SPDX-License-Identifier: Apache-2.0
// What ODB calls constraints and indexes (odb/relational/context.cxx).
#include "checks/model/conventions/odb/Builder.h"

#include <algorithm>

namespace assoc::odb {

/// "home"; of a composite id, whose columns begin alike: "boat".
static std::string baseName(const std::vector<std::string> &Columns) {
  std::string Base = Columns.front();
  for (const std::string &Name : Columns)
    Base.erase(std::mismatch(Base.begin(), Base.end(), Name.begin(), Name.end())
                   .first,
               Base.end());
  while (Base.ends_with('_'))
    Base.pop_back();
  return Base.empty() ? Columns.front() : Base;
}

static std::string join(std::string Prefix, const std::string &Name) {
  return Prefix + (Prefix.ends_with('_') ? "" : "_") + Name;
}

/// global_fkey: no other table may have a constraint of this name.
static bool areKeysGlobal(Database D) {
  return D != Database::Postgres && D != Database::Sqlite;
}

/// global_index
static bool areIndexesGlobal(Database D) {
  return D == Database::Postgres || D == Database::Sqlite ||
         D == Database::Oracle;
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

/// A base class has declared the column for its own table, whose name is then
/// in that of the index.
static bool isInherited(const Model &M, const Entity &E, const Column &C) {
  const ColumnFact *F = E.declared(C.Attribute);
  return F && std::ranges::any_of(E.Embeds, [&](const EmbedFact &Base) {
           if (!Base.Member.empty())
             return false;
           auto It = std::ranges::find(M.Entities, Base.Embedded,
                                       [](const Entity &E) -> auto & {
                                         return E.Fact.Id;
                                       });
           if (It == M.Entities.end())
             return false;
           const ColumnFact *Same = It->declared(C.Attribute);
           return Same && Same->Attribute.Where == F->Attribute.Where;
         });
}

std::string indexName(const Model &M, const Entity &E, const TableIndex &I) {
  const Database D = M.Target.value_or(Database::Postgres);
  const bool Global = areIndexesGlobal(D);
  if (!I.Name.empty()) // relational/processor.cxx
    return kept(Global ? extra(E.Fact.Extra, "tablePrefix").text() + I.Name
                       : I.Name,
                D);
  const Column *First = E.column(I.Columns.front());
  if (First && isInherited(M, E, *First))
    return "";
  const std::string Name = baseName(I.Columns) + "_i";
  return kept(Global ? join(E.Table.Val, Name) : Name, D);
}

} // namespace assoc::odb
