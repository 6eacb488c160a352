// SPDX-License-Identifier: Apache-2.0
// Names of ORMs that write them without quotes, as databases keep them.
#include "checks/schema/StoredNames.h"

#include "checks/model/conventions/Conventions.h"

#include <cctype>
#include <vector>

namespace assoc {

static void fold(std::string &Name, Database D) {
  for (char &C : Name) {
    const auto Letter = static_cast<unsigned char>(C);
    C = static_cast<char>(D == Database::Oracle ? std::toupper(Letter)
                                                : std::tolower(Letter));
  }
}

static void fold(NameList &Names, Database D) {
  for (SharedText &Name : Names) {
    std::string Folded = Name;
    fold(Folded, D);
    Name = Folded;
  }
}

Schema withStoredNames(Schema S, Database D) {
  if (D != Database::Postgres && D != Database::Oracle)
    return S;
  for (Table &T : S.Tables) {
    if (!conventionsOf(T.Dialect).WritesNamesBare)
      continue;
    fold(T.Name, D);
    fold(T.Schema, D);
    for (TableColumn &C : T.Columns)
      fold(C.Name, D);
    fold(T.PrimaryKey, D);
    for (auto *List : {&T.Uniques, &T.Indexes})
      for (TableIndex &Each : *List)
        fold(Each.Columns, D);
  }
  return S;
}

} // namespace assoc
