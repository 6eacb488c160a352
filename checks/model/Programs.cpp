// SPDX-License-Identifier: Apache-2.0
// TUs that see the same definitions are one program, as long as no entity has
// two definitions in it.
#include "checks/model/Programs.h"

#include "checks/facts/Fields.h"

#include <algorithm>
#include <set>

namespace assoc {

namespace {
using Definitions = std::map<std::string, std::set<Location>>;

struct Program {
  std::vector<std::size_t> TUs;
  Definitions Sees;

  bool sharesWith(const Program &Other) const;
  bool contradicts(const Program &Other) const;
  void add(const Program &Other);
};
} // namespace

static Definitions definitionsOf(const Facts &TU) {
  Definitions Result;
  for (const EntityFact &E : TU.Entities)
    Result[E.Id].insert(E.Where);
  return Result;
}

bool Program::sharesWith(const Program &Other) const {
  return std::any_of(Sees.begin(), Sees.end(), [&](const auto &Mine) {
    auto It = Other.Sees.find(Mine.first);
    return It != Other.Sees.end() && It->second == Mine.second;
  });
}

bool Program::contradicts(const Program &Other) const {
  return std::any_of(Sees.begin(), Sees.end(), [&](const auto &Mine) {
    auto It = Other.Sees.find(Mine.first);
    return It != Other.Sees.end() && It->second != Mine.second;
  });
}

void Program::add(const Program &Other) {
  TUs.insert(TUs.end(), Other.TUs.begin(), Other.TUs.end());
  for (auto &[Id, Places] : Other.Sees)
    Sees[Id].insert(Places.begin(), Places.end());
}

/// Joins what belongs together until nothing does. What an earlier one could
/// not join, alone, it cannot join as a part of a later one either.
static void join(std::vector<Program> &Programs) {
  for (std::size_t I = 0; I < Programs.size(); ++I)
    for (std::size_t J = I + 1; J < Programs.size();) {
      if (!Programs[I].sharesWith(Programs[J]) ||
          Programs[I].contradicts(Programs[J])) {
        ++J;
        continue;
      }
      Programs[I].add(Programs[J]);
      Programs.erase(Programs.begin() + J);
      J = I + 1;
    }
}

/// All symbols of a TU become those of one program.
static void rename(Facts &TU, const std::string &Suffix) {
  auto Add = [&](std::string &Symbol) {
    if (!Symbol.empty())
      Symbol += Suffix;
  };
  auto AddTo = [&](Value &V) {
    for (Piece &P : V.Pieces)
      if (P.K == Piece::Kind::Constant || P.K == Piece::Kind::TableOf)
        Add(P.Str);
  };
  for (EntityFact &E : TU.Entities) {
    Add(E.Id);
    forEachValue(E, AddTo);
  }
  for (RegistrationFact &R : TU.Registrations) {
    Add(R.Entity);
    Add(R.Store);
    forEachValue(R, AddTo);
  }
  for (ColumnFact &C : TU.Columns) {
    Add(C.Owner);
    Add(C.Attribute.References.Entity);
    forEachValue(C, AddTo);
  }
  auto AddToOwned = [&](auto &Facts) {
    for (auto &F : Facts) {
      Add(F.Owner);
      forEachValue(F, AddTo);
    }
  };
  AddToOwned(TU.Relations);
  AddToOwned(TU.Indexes);
  for (EmbedFact &E : TU.Embeds) {
    Add(E.Owner);
    Add(E.Embedded);
    forEachValue(E, AddTo);
  }
  for (AssociationFact &A : TU.Associations) {
    for (std::string *Symbol :
         {&A.Source, &A.Target, &A.Through.Entity,
          &A.ForeignKey.References.Entity, &A.OtherKey.References.Entity})
      Add(*Symbol);
    forEachValue(A, AddTo);
  }
  for (MigrationFact &F : TU.Migrations) {
    Add(F.Column.References.Entity);
    forEachValue(F, AddTo);
  }
  for (ConstantFact &C : TU.Constants) {
    Add(C.Symbol);
    forEachValue(C, AddTo);
  }
  for (GapFact &G : TU.Gaps)
    Add(G.Entity);
}

unsigned separatePrograms(std::vector<Facts> &TUs,
                          std::vector<Conflict> &Conflicts) {
  Definitions All;
  for (const Facts &TU : TUs)
    for (const EntityFact &E : TU.Entities)
      if (auto &Places = All[E.Id];
          Places.insert(E.Where).second && Places.size() > 1)
        Conflicts.push_back(
            {E.Name + " is defined in two places", *Places.begin(), E.Where});
  if (Conflicts.empty())
    return 1;
  auto IsAmbiguous = [&All](const auto &D) { return All[D.first].size() > 1; };

  // What sees only one side of it may belong to any program.
  std::vector<Program> Programs, Neutral;
  std::vector<std::size_t> Everywhere;
  for (std::size_t I = 0; I < TUs.size(); ++I) {
    Program P{{I}, definitionsOf(TUs[I])};
    if (P.Sees.empty())
      Everywhere.push_back(I);
    else if (std::any_of(P.Sees.begin(), P.Sees.end(), IsAmbiguous))
      Programs.push_back(std::move(P));
    else
      Neutral.push_back(std::move(P));
  }
  join(Programs);
  join(Neutral);
  Program Rest;
  for (const Program &N : Neutral) {
    bool Alone = true;
    for (Program &P : Programs)
      if (P.sharesWith(N)) {
        P.TUs.insert(P.TUs.end(), N.TUs.begin(), N.TUs.end());
        Alone = false;
      }
    if (Alone)
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
