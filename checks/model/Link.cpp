// SPDX-License-Identifier: Apache-2.0
// From the facts of all TUs to the Model: merge, resolve names, expand embedded
// values, apply the conventions.
#include "checks/model/Link.h"

#include "checks/facts/Fields.h"
#include "checks/model/Embeds.h"
#include "checks/model/Indexes.h"
#include "checks/model/Programs.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace assoc {

namespace {
class Linker {
public:
  Linker(std::vector<Facts> TUs, LinkOptions Options);
  Model run();

private:
  void merge();
  void mergeEntity(EntityFact E);
  void resolveNames();
  void resolve(Value &V, unsigned Depth = 0);
  void index();
  Index find(const std::string &Id) const {
    auto It = EntityById.find(Id);
    return It == EntityById.end() ? None : It->second;
  }

  std::vector<Facts> TUs;
  Model M;
  std::vector<ColumnFact> Columns;
  std::vector<IndexFact> Indexes;
  std::vector<EmbedFact> Embeds;
  std::vector<RegistrationFact> Registrations;
  std::vector<RelationFact> Relations;
  std::vector<AssociationFact> Associations;
  std::unordered_map<std::string, Index> EntityById;
  std::unordered_map<std::string, Value> Constants;
};
} // namespace

Linker::Linker(std::vector<Facts> Input, LinkOptions Options)
    : TUs(std::move(Input)) {
  M.Whole = Options.Whole;
  M.Target = Options.Target;
  // The order of the command line or of threads must not show.
  std::sort(TUs.begin(), TUs.end());
  M.Programs = separatePrograms(TUs, M.Conflicts);
  // Which of them a TU belongs to that sees none of the classes is a guess.
  M.Whole &= M.Programs == 1;
}

/// A header is seen by many TUs: what is equal is one.
template <class Fact, class Sets>
static void append(std::vector<Fact> &To, const std::vector<Fact> &From,
                   Sets &Seen) {
  for (const Fact &F : From)
    if (std::get<std::set<Fact>>(Seen).insert(F).second)
      To.push_back(F);
}

void Linker::mergeEntity(EntityFact E) {
  auto [It, New] = EntityById.try_emplace(E.Id, M.Entities.size());
  if (New) {
    M.Entities.push_back({});
    M.Entities.back().Fact = std::move(E);
    return;
  }
  Entity &Known = M.Entities[It->second];
  if (E.Where == Known.Fact.Where) {
    // One TU may see more of it than another (a persist() defined elsewhere).
    Known.Fact.Closed |= E.Closed;
    for (auto &[Name, V] : E.Extra)
      Known.Fact.Extra.try_emplace(Name, std::move(V));
    return;
  }
}

void Linker::merge() {
  std::tuple<std::set<ColumnFact>, std::set<IndexFact>, std::set<EmbedFact>,
             std::set<RegistrationFact>, std::set<RelationFact>,
             std::set<AssociationFact>, std::set<MigrationFact>,
             std::set<DefaultsFact>, std::set<GapFact>, std::set<SuppressionFact>>
      Seen;
  std::set<std::string> Broken;
  for (Facts &TU : TUs) {
    // A TU of several programs is there several times.
    if (!TU.Error.empty() && Broken.insert(TU.MainFile).second)
      M.BrokenTUs.push_back(TU.MainFile);
    for (EntityFact &E : TU.Entities)
      mergeEntity(std::move(E));
    for (const ConstantFact &C : TU.Constants)
      Constants.try_emplace(C.Symbol, C.Text);
    append(Columns, TU.Columns, Seen);
    append(Indexes, TU.Indexes, Seen);
    append(Embeds, TU.Embeds, Seen);
    append(Registrations, TU.Registrations, Seen);
    append(Relations, TU.Relations, Seen);
    append(Associations, TU.Associations, Seen);
    append(M.Migrations, TU.Migrations, Seen);
    append(M.Defaults, TU.Defaults, Seen);
    append(M.Gaps, TU.Gaps, Seen);
    append(M.Suppressions, TU.Suppressions, Seen);
  }
}

void Linker::resolve(Value &V, unsigned Depth) {
  if (!V.Written || V.isKnown())
    return;
  std::vector<Piece> Pieces;
  for (const Piece &P : V.Pieces) {
    Value Known;
    if (P.K == Piece::Kind::Constant) {
      if (auto It = Constants.find(P.Str); It != Constants.end())
        Known = It->second;
    } else if (P.K == Piece::Kind::TableOf) {
      for (const RegistrationFact &R : Registrations)
        if (R.Entity == P.Str) {
          Known = R.Table;
          break;
        }
    }
    // The depth ends constants that are defined by each other.
    if (Depth < 8)
      resolve(Known, Depth + 1);
    if (Known.isKnown())
      Pieces.push_back({Piece::Kind::Text, Known.text()});
    else
      Pieces.push_back(P);
  }
  V.Pieces = std::move(Pieces);
}

void Linker::resolveNames() {
  auto Resolve = [this](auto &Fact) {
    forEachValue(Fact, [this](Value &V) { resolve(V); });
  };
  auto ResolveAll = [&](auto &...Lists) {
    (std::for_each(Lists.begin(), Lists.end(), Resolve), ...);
  };
  for (Entity &E : M.Entities)
    Resolve(E.Fact);
  ResolveAll(Registrations, Relations, Columns, Indexes, Embeds,
             Associations, M.Migrations);
}

void Linker::index() {
  for (RegistrationFact &R : Registrations)
    if (Index E = find(R.Entity); E != None)
      M.Entities[E].Registrations.push_back(std::move(R));
  for (RelationFact &R : Relations)
    if (Index E = find(R.Owner); E != None)
      M.Entities[E].Relations.push_back(std::move(R));
  for (EmbedFact &F : Embeds)
    if (Index E = find(F.Owner); E != None)
      M.Entities[E].Embeds.push_back(std::move(F));
  for (ColumnFact &C : Columns)
    if (Index E = find(C.Owner); E != None)
      M.Entities[E].Declared.push_back(std::move(C));
  for (Entity &E : M.Entities)
    std::ranges::stable_sort(E.Declared, {}, &ColumnFact::Ordinal);
  for (AssociationFact &Fact : Associations) {
    Association A;
    A.Source = find(Fact.Source);
    A.Target = find(Fact.Target);
    if (A.Target != None && Fact.TargetName.empty())
      Fact.TargetName = M.Entities[A.Target].name();
    A.Fact = std::move(Fact);
    A.Broken = A.hasWrongShape();
    M.Associations.push_back(std::move(A));
  }
}

Model Linker::run() {
  merge();
  resolveNames();
  expandEmbeds(M.Entities, Embeds, Registrations, Columns, Associations);
  index();
  for (const Conventions *C : allConventions())
    C->Apply(M);
  addIndexes(M, Indexes);
  return std::move(M);
}

Model link(std::vector<Facts> TUs, LinkOptions Options) {
  return Linker(std::move(TUs), Options).run();
}

} // namespace assoc
