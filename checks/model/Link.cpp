// SPDX-License-Identifier: Apache-2.0
// From the facts of all TUs to the Model: merge, resolve names, expand embedded
// values, apply the conventions.
#include "checks/model/Link.h"

#include "checks/facts/Fields.h"
#include "checks/model/Dialects.h"
#include "checks/model/Embeds.h"
#include "checks/model/Indexes.h"
#include "checks/model/Merge.h"
#include "checks/model/Programs.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace assoc {

namespace {
class Linker {
public:
  Linker(std::vector<Facts> TUs, LinkOptions Options);
  Model run();

private:
  void merge();
  void mergeEntity(EntityFact E);
  void dropFilledGaps();
  void dropUnmapped();
  void dropParts();
  void resolveNames();
  void resolve(Value &V, unsigned Depth = 0);
  void index();
  void noteDialects();
  Index find(SharedText Id) const {
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
  std::unordered_set<SharedText> Dialects; ///< that anything was declared in
  std::unordered_map<SharedText, Index> EntityById;
  std::unordered_map<std::string, Value> Constants;
  std::unordered_map<SharedText, const RegistrationFact *> TableOf;
};
} // namespace

Linker::Linker(std::vector<Facts> Input, LinkOptions Options)
    : TUs(std::move(Input)) {
  M.Whole = Options.Whole;
  M.Target = Options.Target;
  M.Deferrable = Options.Deferrable;
  M.Threads = Options.Threads;
  // The order of the command line or of threads must not show.
  std::sort(TUs.begin(), TUs.end());
  noteDialects();
  separateDialects(TUs);
  M.Programs = separatePrograms(TUs, M.Conflicts);
  // Which of them a TU belongs to that sees none of the classes is a guess.
  M.Whole &= M.Programs == 1;
}

void Linker::noteDialects() {
  auto NoteAll = [this](const auto &...Lists) {
    auto Note = [this](const auto &Fact) { Dialects.insert(Fact.Dialect); };
    (std::for_each(Lists.begin(), Lists.end(), Note), ...);
  };
  for (const Facts &TU : TUs)
    NoteAll(TU.Entities, TU.Registrations, TU.Relations, TU.Columns, TU.Indexes,
            TU.Embeds, TU.Associations, TU.Migrations);
}

template <class Fact>
static void take(std::vector<Fact> &To, std::vector<Facts> &TUs,
                 std::vector<Fact> Facts::*List) {
  takeUnique(
      TUs, List, 1, [&](std::size_t Count) { To.reserve(Count); },
      [&](Fact &&F) { To.push_back(std::move(F)); });
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
    for (const auto &[Name, V] : *E.Extra)
      Known.Fact.Extra.edit().try_emplace(Name, V);
    for (std::string &Member : E.Unmapped)
      if (!std::ranges::count(Known.Fact.Unmapped, Member))
        Known.Fact.Unmapped.push_back(std::move(Member));
    return;
  }
}

void Linker::merge() {
  std::set<std::string> Broken;
  std::size_t Count = 0;
  for (const Facts &TU : TUs)
    Count += TU.Entities.size();
  EntityById.reserve(Count);
  for (Facts &TU : TUs) {
    // A TU of several programs is there several times.
    if (!TU.Error.empty() && Broken.insert(TU.MainFile).second)
      M.BrokenTUs.push_back(TU.MainFile);
    for (EntityFact &E : TU.Entities)
      mergeEntity(std::move(E));
    for (ConstantFact &C : TU.Constants)
      Constants.try_emplace(std::move(C.Symbol), std::move(C.Text));
  }
  take(Columns, TUs, &Facts::Columns);
  take(Indexes, TUs, &Facts::Indexes);
  take(Embeds, TUs, &Facts::Embeds);
  take(Registrations, TUs, &Facts::Registrations);
  take(Relations, TUs, &Facts::Relations);
  take(M.Migrations, TUs, &Facts::Migrations);
  take(M.Defaults, TUs, &Facts::Defaults);
  take(M.Gaps, TUs, &Facts::Gaps);
  take(M.Suppressions, TUs, &Facts::Suppressions);
  takeUnique(
      TUs, &Facts::Associations, M.Threads,
      [this](std::size_t Count) { M.Associations.reserve(Count); },
      [this](AssociationFact &&F) {
        M.Associations.emplace_back().Fact = std::move(F);
      });
  TUs.clear();
}

/// What one TU did not read, another did.
void Linker::dropFilledGaps() {
  using Ends = std::pair<SharedText, SharedText>;
  std::set<Ends> Read;
  if (std::ranges::any_of(M.Gaps, [](auto &G) { return !G.Member.empty(); }))
    for (const Association &A : M.Associations)
      Read.emplace(A.Fact.Source, A.Fact.Member);
  std::erase_if(M.Gaps, [&](const GapFact &G) {
    return G.Unread &&
           (G.Member.empty() ? EntityById.contains(G.Entity)
                             : Read.contains(Ends(G.Entity, G.Member)));
  });
}

/// Left out, wherever that was said.
void Linker::dropUnmapped() {
  std::set<std::pair<std::string_view, std::string_view>> Gone;
  for (const Entity &E : M.Entities)
    for (const std::string &Member : E.Fact.Unmapped)
      Gone.emplace(E.Fact.Id, Member);
  if (Gone.empty())
    return;
  std::erase_if(Columns, [&](const ColumnFact &C) {
    return Gone.contains({C.Owner, C.Member});
  });
  std::erase_if(M.Associations, [&](const Association &A) {
    return Gone.contains({A.Fact.Source, A.Fact.Member});
  });
}

/// A class that looks like a table and is embedded in others is one only if
/// something else says so.
void Linker::dropParts() {
  std::set<SharedText> Parts;
  for (const EmbedFact &E : Embeds)
    if (conventionsOf(E.Dialect).EmbeddedAreParts)
      Parts.insert(E.Embedded);
  if (Parts.empty())
    return;
  for (const Association &A : M.Associations)
    Parts.erase(A.Fact.Target);
  for (const IndexFact &I : Indexes)
    Parts.erase(I.Owner);
  std::erase_if(Registrations, [&](const RegistrationFact &R) {
    return !R.Table.isWritten() && Parts.contains(R.Entity);
  });
}

void Linker::resolve(Value &V, unsigned Depth) {
  if (!V.isUnknown())
    return;
  Few<Piece> Pieces;
  for (const Piece &P : V.pieces()) {
    Value Known;
    if (P.K == Piece::Kind::Constant) {
      if (auto It = Constants.find(P.Str); It != Constants.end())
        Known = It->second;
    } else if (P.K == Piece::Kind::TableOf) {
      if (auto It = TableOf.find(P.Str); It != TableOf.end())
        Known = It->second->Table;
    }
    // The depth ends constants that are defined by each other.
    if (Depth < 8)
      resolve(Known, Depth + 1);
    if (Known.isKnown())
      Pieces.push_back({Piece::Kind::Text, Known.text()});
    else
      Pieces.push_back(P);
  }
  V.Is.edit().Pieces = std::move(Pieces);
}

void Linker::resolveNames() {
  for (const RegistrationFact &R : Registrations)
    TableOf.try_emplace(R.Entity, &R);
  auto Resolve = [this](auto &Fact) {
    forEachValue(Fact, [this](Value &V) { resolve(V); });
  };
  auto ResolveAll = [&](auto &...Lists) {
    (std::for_each(Lists.begin(), Lists.end(), Resolve), ...);
  };
  for (Entity &E : M.Entities)
    Resolve(E.Fact);
  for (Association &A : M.Associations)
    Resolve(A.Fact);
  ResolveAll(Registrations, Relations, Columns, Indexes, Embeds, M.Migrations);
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
  for (Association &A : M.Associations) {
    A.Source = find(A.Fact.Source);
    A.Target = find(A.Fact.Target);
    if (A.Target != None && A.Fact.TargetName.empty())
      A.Fact.TargetName = M.Entities[A.Target].name();
    A.Broken = A.hasWrongShape();
  }
}

Model Linker::run() {
  merge();
  dropFilledGaps();
  dropUnmapped();
  dropParts();
  resolveNames();
  expandEmbeds(M.Entities, Embeds, Registrations, Columns, M.Associations);
  index();
  for (const Conventions *C : allConventions())
    if (Dialects.contains(C->Dialect))
      C->Apply(M);
  M.forget(); // the ends of junctions were not known before
  addIndexes(M, Indexes);
  return std::move(M);
}

Model link(std::vector<Facts> TUs, LinkOptions Options) {
  return Linker(std::move(TUs), Options).run();
}

} // namespace assoc
