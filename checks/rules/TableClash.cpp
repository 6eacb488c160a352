// SPDX-License-Identifier: Apache-2.0
// assoc-table-clash: two entities on one table.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <tuple>

namespace assoc {

/// One table of one database.
using Place = std::tuple<std::string, std::string, std::string, std::string>;

struct Use {
  const Entity *By;
  Location Where;
};

/// `BoatEager` is another way to read what `Boat` reads; `Boats` is not.
static bool isVariant(const Entity &A, const Entity &B) {
  const auto &[Short, Long] = std::minmax(A.name(), B.name());
  return conventionsOf(A.Fact.Dialect).SharesTables &&
         Long.size() > Short.size() && Long.starts_with(Short) &&
         !std::islower(static_cast<unsigned char>(Long[Short.size()]));
}

static void check(const Model &M, Findings &Out) {
  std::map<Place, Use> First;
  auto Claim = [&](const Entity &E, Place P, const Location &Where) {
    auto [It, New] = First.try_emplace(P, Use{&E, Where});
    if (New || It->second.By == &E || isVariant(E, *It->second.By))
      return;
    const Entity &Other = *It->second.By;
    Finding &F = Out.at(E, quoted(E.name()) + " and " + quoted(Other.name()) +
                               " are both mapped to the table " +
                               quoted(std::get<2>(P)) +
                               so(conventionsOf(E.Fact.Dialect).If.TableClash) +
                               "; give one of them another table");
    F.Discriminator = std::get<2>(P);
    Out.identify(F, E, Other);
    if (Where.isValid())
      F.Where = Where;
    F.Notes.push_back(
        {quoted(Other.name()) + " takes the table here", It->second.Where});
  };
  for (const Entity &E : M.Entities) {
    if (E.Junction)
      continue;
    const std::string Schema = E.Schema.valueOr("");
    if (E.Registrations.empty()) {
      if (E.Mapped && E.Table.isSet() && !E.Schema.isUnknown())
        Claim(E, {E.Fact.Dialect, "", E.Table.Val, Schema}, E.Fact.Where);
      continue;
    }
    // Every store has tables of its own.
    for (const RegistrationFact &R : E.Registrations)
      if (R.Table.isKnown())
        Claim(E, {E.Fact.Dialect, R.Store, R.Table.text(), Schema}, R.Where);
  }
}

extern const Rule TableClashRule = {
    "assoc-table-clash",
    Level::Error,
    "two entities are mapped to one table",
    check,
};

} // namespace assoc
