// SPDX-License-Identifier: Apache-2.0
// What the facts at hand name and do not say: another translation unit may.
#include "tool/engine/Demand.h"

#include "checks/facts/Fields.h"
#include "checks/facts/Symbols.h"

#include <algorithm>
#include <map>

namespace assoc {

/// "c:@N@names@Boats" is Boats, "c:@S@Box>#$@S@Boat" is Box. Empty: no name
/// that other TUs could know.
static std::string nameOf(const std::string &Symbol) {
  std::string Name = Symbol.substr(0, Symbol.find_first_of(">#(<"));
  Name = Name.substr(Name.rfind('@') + 1);
  bool IsName = std::all_of(Name.begin(), Name.end(), [](unsigned char C) {
    return std::isalnum(C) || C == '_' || C >= 0x80;
  });
  return IsName ? Name : "";
}

namespace {
struct Collector {
  std::set<std::string> Constants, Entities, Defined;

  template <class List> void values(const List &Facts) {
    for (const auto &F : Facts)
      forEachValue(F, [this](const Value &V) {
        for (const Piece &P : V.pieces())
          if (P.K == Piece::Kind::Constant)
            Constants.insert(P.Str);
      });
  }
  void add(const Facts &TU);
};
} // namespace

void Collector::add(const Facts &TU) {
  values(TU.Entities);
  values(TU.Registrations);
  values(TU.Relations);
  values(TU.Columns);
  values(TU.Indexes);
  values(TU.Embeds);
  values(TU.Associations);
  values(TU.Constants);
  values(TU.Defaults);
  forEachEntity(
      TU, [this](SharedText Entity, SharedText) { Entities.insert(Entity); });
  for (const EntityFact &E : TU.Entities)
    Defined.insert(E.Id);
  for (const ConstantFact &C : TU.Constants)
    Defined.insert(C.Symbol);
}

Demand demandOf(const std::vector<Facts> &TUs) {
  Collector All;
  for (const Facts &TU : TUs)
    All.add(TU);
  Demand Result;
  auto Names = [&](const std::set<std::string> &From,
                   std::set<std::string> &To) {
    for (const std::string &Symbol : From)
      if (!All.Defined.count(Symbol))
        if (std::string Name = nameOf(Symbol); !Name.empty())
          To.insert(std::move(Name));
  };
  Names(All.Constants, Result.Constants);
  Names(All.Entities, Result.Entities);
  return Result;
}

bool areSeveralPrograms(const std::vector<Facts> &TUs) {
  std::map<std::string, Location> Seen;
  for (const Facts &TU : TUs)
    for (const EntityFact &E : TU.Entities)
      if (auto [It, New] = Seen.try_emplace(E.Id, E.Where);
          !New && It->second != E.Where)
        return true;
  return false;
}

} // namespace assoc
