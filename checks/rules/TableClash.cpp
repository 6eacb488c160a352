// SPDX-License-Identifier: Apache-2.0
// assoc-table-clash: two entities on one table.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Sources.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <tuple>

namespace assoc {

/// One table of one database.
using Place = std::tuple<std::string, std::string, std::string, std::string>;

struct Use {
  const Entity *By;
  Location Where;
};

/// Part has some of the columns of All and no others. A key alone says nothing:
/// every table has one.
static bool isPartOf(const Entity &Part, const Entity &All) {
  bool HasMore = false;
  for (const Column &C : Part.Columns) {
    const Column *Same = All.column(C.Name);
    if (!Same || Same->Type != C.Type)
      return false;
    HasMore |= !C.PrimaryKey;
  }
  return HasMore;
}

/// Namesakes of two sources.
static bool areApart(const Entity &A, const Entity &B) {
  auto HasOwnName = [](const Entity &E) {
    return E.Table.From == Provenance::Default && E.Table.Val == E.name();
  };
  return HasOwnName(A) && HasOwnName(B) && areInTwoSources(A, B);
}

/// `BoatEager` is another way to read what `Boat` reads; `Boats` is not.
static bool isVariant(const Entity &A, const Entity &B) {
  const auto &[Short, Long] = std::minmax(A.name(), B.name());
  return Long.size() > Short.size() && Long.starts_with(Short) &&
         !std::islower(static_cast<unsigned char>(Long[Short.size()]));
}

static bool mayShare(const Entity &A, const Entity &B) {
  const Conventions &C = conventionsOf(A.Fact.Dialect);
  return (C.SharesTables && isVariant(A, B)) ||
         (C.HasPartialRecords && (isPartOf(A, B) || isPartOf(B, A)));
}

static void check(const Model &M, Findings &Out) {
  std::map<Place, Use> First;
  auto Claim = [&](const Entity &E, Place P, const Location &Where) {
    auto [It, New] = First.try_emplace(P, Use{&E, Where});
    if (New || It->second.By == &E)
      return;
    const Entity &Other = *It->second.By;
    if (mayShare(E, Other) || areApart(E, Other))
      return;
    const bool AreNamesakes = E.name() == Other.name();
    auto NameOf = [&](const Entity &Either) {
      return quoted(AreNamesakes ? Either.Fact.Spelling.str() : Either.name());
    };
    Finding &F = Out.at(E, NameOf(E) + " and " + NameOf(Other) +
                               " are both mapped to the table " +
                               quoted(std::get<2>(P)) +
                               so(conventionsOf(E.Fact.Dialect).If.TableClash) +
                               "; give one of them another table");
    F.Discriminator = std::get<2>(P);
    Out.identify(F, E, Other);
    if (Where.isValid())
      F.Where = Where;
    F.Notes.push_back(
        {NameOf(Other) + " takes the table here", It->second.Where});
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
