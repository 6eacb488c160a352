// SPDX-License-Identifier: Apache-2.0
// Collected once, however many ask.
#include "checks/rules/KnownNames.h"

#include "checks/rules/Keys.h"

namespace assoc {

const NameList &KnownNames::names(const Association &A) {
  const std::string &Dialect = A.Fact.Dialect;
  const bool IsConstraint = isConstraint(M, A);
  auto [It, New] = Names.try_emplace({Dialect, IsConstraint});
  if (New)
    for (const Entity &E : M.Entities)
      if (E.Fact.Dialect == Dialect && (IsConstraint || !E.Junction))
        It->second.push_back(IsConstraint ? E.Table.Val : E.Fact.Name);
  return It->second;
}

const KnownNames::TableNames &KnownNames::tables() {
  if (Tables)
    return *Tables;
  Tables.emplace();
  for (const Entity &E : M.Entities) {
    Tables->Unread |= E.Table.isUnknown();
    Tables->UnreadSchema |= E.Schema.isUnknown();
    Tables->List.push_back(E.Table.Val);
    if (E.Schema.isSet())
      Tables->List.push_back(E.Schema.Val + "." + E.Table.Val);
    Tables->InSchema.insert(E.Schema.valueOr("") + "." + E.Table.Val);
  }
  Tables->Plain.insert(Tables->List.begin(), Tables->List.end());
  return *Tables;
}

} // namespace assoc
