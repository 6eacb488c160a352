// SPDX-License-Identifier: Apache-2.0
// Names of constraints, and when they are checked.
#include "checks/model/conventions/KeyNames.h"

#include <algorithm>
#include <string_view>

namespace assoc {

static bool isOf(std::string_view Dialect, const Model &M,
                 const ForeignKey &K) {
  return M.Entities[K.Holder].Fact.Dialect == Dialect;
}

/// ODB: "home_fk"; of a composite id, whose columns begin alike: "boat_fk".
static std::string odbName(const std::vector<std::string> &Columns) {
  std::string Base = Columns.front();
  for (const std::string &Name : Columns)
    Base.erase(std::mismatch(Base.begin(), Base.end(), Name.begin(), Name.end())
                   .first,
               Base.end());
  while (Base.ends_with('_'))
    Base.pop_back();
  return (Base.empty() ? Columns.front() : Base) + "_fk";
}

/// Lightweight (SqlQueryFormatter.hpp): "FK_Boat_home_id".
static std::string lightweightName(const Entity &Holder,
                                   const std::vector<std::string> &Columns) {
  std::string Name = "FK_" + Holder.Table.Val;
  for (const std::string &Column : Columns)
    Name += "_" + Column;
  return Name;
}

std::string constraintName(const Model &M, const ForeignKey &K,
                           std::size_t Ordinal) {
  if (isOf("odb", M, K))
    return K.Columns.empty() ? "" : odbName(K.Columns);
  if (isOf("lightweight", M, K))
    return lightweightName(M.Entities[K.Holder], K.Columns);
  // Who names keys names all of them, in their order.
  for (const MadeName &Name : M.Entities[K.Holder].MadeNames)
    if (Name.What == "constraint" && Ordinal-- == 0)
      return Name.Name;
  return "";
}

bool isImmediate(const Model &M, const ForeignKey &K) {
  // The row of a container or of a derived class goes with its object.
  return isOf("odb", M, K) && K.OnDelete.From == Provenance::Default &&
         K.OnDelete.Val == Action::Cascade;
}

} // namespace assoc
