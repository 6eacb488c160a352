// SPDX-License-Identifier: Apache-2.0
// Table by table: which are there, and what they are like.
#include "checks/schema/Compare.h"

#include "checks/rules/Wording.h"
#include "checks/schema/Drift.h"
#include "checks/schema/StoredNames.h"

#include <algorithm>
#include <map>
#include <set>

namespace assoc {

static void missingTable(Drift &Found, const Table &D) {
  const std::string Name = D.qualified();
  std::string Near;
  for (const Table &T : Found.There.S.Tables)
    if (Near.empty() && lower(T.qualified()) == lower(Name))
      Near = "; there is " + quoted(T.qualified()) + ", and letter case counts";
  Found.add(
      D, {}, Level::Error, "table",
      "table " + quoted(Name) +
          (D.Entity.empty() || D.Entity == D.Name ? ""
                                                  : " of " + quoted(D.Entity)) +
          " is not in " + Found.There.Name + Near +
          ": every statement about it is refused" +
          (Found.There.Derived ? Found.migrate("", "")
                               : "; create it: `assoc-tidy schema --format=sql "
                                 "--database=" +
                                     std::string(spelling(Found.There.Target)) +
                                     "` writes the statement"),
      "+ table " + Name);
}

static void extraTable(Drift &Found, const Table &T) {
  const std::string Name = T.qualified();
  // A database may have tables of others.
  Found.add(T, Level::Remark,
            "table " + quoted(Name) + " is in " + Found.There.Name +
                ", and no declaration makes it" +
                (Found.There.Derived ? Found.migrate("", "") : ""),
            Found.There.Derived ? "- table " + Name : "");
}

std::vector<Difference> compare(const Schema &AsWritten,
                                const Existing &There) {
  const Schema Declared =
      There.Derived ? AsWritten : withStoredNames(AsWritten, There.Target);
  std::vector<Difference> Out;
  Drift Found(Declared, There, Out);
  std::map<std::string, const Table *> ByName;
  for (const Table &T : There.S.Tables)
    ByName.try_emplace(Found.table(T.Schema, T.Name), &T);
  std::set<std::string> Known;
  bool SawAll = true;
  for (const Table &D : Declared.Tables) {
    const std::string Name = Found.table(D.Schema, D.Name);
    Known.insert(Name);
    SawAll &= D.Complete;
    auto T = ByName.find(Name);
    if (T == ByName.end()) {
      missingTable(Found, D);
      continue;
    }
    compareColumns(Found, D, *T->second);
    compareUniques(Found, D, *T->second);
    compareKeys(Found, D, *T->second);
  }
  for (const Table &T : There.S.Tables)
    if (SawAll && !Known.count(Found.table(T.Schema, T.Name)))
      extraTable(Found, T);
  return Out;
}

} // namespace assoc
