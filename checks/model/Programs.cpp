// SPDX-License-Identifier: Apache-2.0
// TUs that see the same definitions are one program, as long as no entity has
// two definitions in it.
#include "checks/model/Programs.h"

#include "checks/facts/Symbols.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace assoc {

namespace {
struct Program {
  std::vector<std::size_t> TUs;
  /// What it sees of each entity, as a number: equal where the definitions are.
  std::unordered_map<std::size_t, std::size_t> Sees;

  bool contradicts(const Program &Other) const {
    return std::any_of(Other.Sees.begin(), Other.Sees.end(), [&](auto &S) {
      auto It = Sees.find(S.first);
      return It != Sees.end() && It->second != S.second;
    });
  }
  void add(const Program &Other) {
    TUs.insert(TUs.end(), Other.TUs.begin(), Other.TUs.end());
    Sees.insert(Other.Sees.begin(), Other.Sees.end());
  }
};

/// Which of several programs see the same definitions.
class Viewers {
public:
  explicit Viewers(const std::vector<Program> &Programs) {
    for (std::size_t P = 0; P < Programs.size(); ++P)
      for (auto [Entity, Number] : Programs[P].Sees)
        Of[Number].push_back(P);
  }
  const std::vector<std::size_t> &operator[](std::size_t Number) const {
    static const std::vector<std::size_t> Nobody;
    auto It = Of.find(Number);
    return It == Of.end() ? Nobody : It->second;
  }

private:
  std::unordered_map<std::size_t, std::vector<std::size_t>> Of;
};

class Sights {
public:
  Program programOf(const Facts &TU, std::size_t Position) {
    std::unordered_map<SharedText, std::set<Location>> Places;
    for (const EntityFact &E : TU.Entities)
      Places[E.Id].insert(E.Where);
    Program P{{Position}, {}};
    for (auto &[Id, All] : Places) {
      const std::size_t Entity =
          Entities.try_emplace(Id, Entities.size()).first->second;
      P.Sees[Entity] =
          Numbers.try_emplace({Entity, std::move(All)}, Numbers.size())
              .first->second;
    }
    return P;
  }

private:
  std::unordered_map<std::string_view, std::size_t> Entities;
  std::map<std::pair<std::size_t, std::set<Location>>, std::size_t> Numbers;
};
} // namespace

/// Joins what belongs together until nothing does: each takes in the first one
/// that sees a definition of its own and contradicts none, again and again.
/// What contradicts it once always will.
static std::vector<Program> join(std::vector<Program> Programs) {
  const Viewers Viewers(Programs);
  std::vector<Program> Joined;
  std::vector<std::size_t> AskedBy(Programs.size(), Programs.size());
  std::vector<bool> Done(Programs.size());
  for (std::size_t I = 0; I < Programs.size(); ++I) {
    if (Done[I])
      continue;
    Program P = std::move(Programs[I]);
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>>
        Next;
    std::unordered_set<std::size_t> Asked; // the definitions
    auto Ask = [&](const auto &Sees) {
      for (auto [Entity, Number] : Sees)
        if (Asked.insert(Number).second)
          for (std::size_t J : Viewers[Number])
            if (J > I && !Done[J] && std::exchange(AskedBy[J], I) != I)
              Next.push(J);
    };
    Ask(P.Sees);
    while (!Next.empty()) {
      const std::size_t J = Next.top();
      Next.pop();
      if (P.contradicts(Programs[J]))
        continue;
      P.add(Programs[J]);
      Done[J] = true;
      Ask(Programs[J].Sees);
      Programs[J] = {};
    }
    Joined.push_back(std::move(P));
  }
  return Joined;
}

/// All symbols of a TU become those of one program.
static void rename(Facts &TU, const std::string &Suffix) {
  forEachSymbol(TU, [&](std::string &Symbol, SharedText) { Symbol += Suffix; });
}

/// The entities that are defined in several places.
static std::unordered_set<SharedText>
findAmbiguous(const std::vector<Facts> &TUs, std::vector<Conflict> &Conflicts) {
  std::unordered_map<SharedText, const Location *> First;
  std::unordered_map<SharedText, std::set<Location>> All;
  std::unordered_set<SharedText> Ambiguous;
  for (const Facts &TU : TUs)
    for (const EntityFact &E : TU.Entities) {
      const Location &Known = *First.try_emplace(E.Id, &E.Where).first->second;
      if (Known == E.Where)
        continue;
      Ambiguous.insert(E.Id);
      std::set<Location> &Places = All[E.Id];
      Places.insert(Known);
      if (Places.insert(E.Where).second)
        Conflicts.push_back(
            {E.Name + " is defined in two places", *Places.begin(), E.Where});
    }
  return Ambiguous;
}

unsigned separatePrograms(std::vector<Facts> &TUs,
                          std::vector<Conflict> &Conflicts) {
  const auto Ambiguous = findAmbiguous(TUs, Conflicts);
  if (Ambiguous.empty())
    return 1;

  // What sees only one side of it may belong to any program.
  std::vector<Program> Programs, Neutral;
  std::vector<std::size_t> Everywhere;
  Sights Sights;
  for (std::size_t I = 0; I < TUs.size(); ++I) {
    Program P = Sights.programOf(TUs[I], I);
    if (P.Sees.empty())
      Everywhere.push_back(I);
    else if (std::any_of(
                 TUs[I].Entities.begin(), TUs[I].Entities.end(),
                 [&](const auto &E) { return Ambiguous.contains(E.Id); }))
      Programs.push_back(std::move(P));
    else
      Neutral.push_back(std::move(P));
  }
  Programs = join(std::move(Programs));
  Program Rest;
  const Viewers Viewers(Programs);
  for (const Program &N : join(std::move(Neutral))) {
    std::set<std::size_t> Sharing;
    for (auto [Entity, Number] : N.Sees)
      Sharing.insert(Viewers[Number].begin(), Viewers[Number].end());
    for (std::size_t P : Sharing)
      Programs[P].TUs.insert(Programs[P].TUs.end(), N.TUs.begin(), N.TUs.end());
    if (Sharing.empty())
      Rest.add(N);
  }
  if (!Rest.TUs.empty())
    Programs.push_back(std::move(Rest));

  std::vector<Facts> Separate;
  for (std::size_t P = 0; P < Programs.size(); ++P) {
    Programs[P].TUs.insert(Programs[P].TUs.end(), Everywhere.begin(),
                           Everywhere.end());
    for (std::size_t I : Programs[P].TUs) {
      Separate.push_back(TUs[I]);
      if (P > 0)
        rename(Separate.back(), " #" + std::to_string(P + 1));
    }
  }
  TUs = std::move(Separate);
  return static_cast<unsigned>(Programs.size());
}

} // namespace assoc
