// SPDX-License-Identifier: Apache-2.0
// From the facts of all TUs to the Model: merge, resolve names, expand embedded
// values, apply the conventions.
#include "checks/model/Link.h"

#include "checks/facts/Fields.h"
#include "checks/model/Indexes.h"
#include "checks/model/Programs.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <set>
#include <tuple>
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
  void resolveNames();
  void resolve(Value &V, unsigned Depth = 0);
  void expandEmbeds();
  void expand(const std::string &Root, const std::string &Owner,
              const Value &Prefix, bool InId, std::set<std::string> &Above);
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
  std::vector<AssociationFact> Associations;
  std::unordered_map<std::string, Index> EntityById;
  std::unordered_map<std::string, Value> Constants;

  // While expanding: what each owner declares, and the numbers given so far.
  std::unordered_map<std::string, std::vector<const ColumnFact *>> ColumnsOf;
  std::unordered_map<std::string, std::vector<const EmbedFact *>> EmbedsOf;
  std::unordered_map<std::string, std::vector<const AssociationFact *>>
      AssociationsOf;
  std::vector<ColumnFact> NewColumns;
  std::vector<AssociationFact> NewAssociations;
  unsigned NextOrdinal = 0;
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
             std::set<RegistrationFact>, std::set<AssociationFact>,
             std::set<DefaultsFact>, std::set<GapFact>,
             std::set<SuppressionFact>>
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
    append(Associations, TU.Associations, Seen);
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
  ResolveAll(Registrations, Columns, Indexes, Embeds, Associations);
}

/// Puts what the embedding entity says where Piece::Kind::Prefix stands.
static void substitute(Value &V, const Value &Prefix) {
  std::vector<Piece> New;
  for (Piece &P : V.Pieces)
    if (P.K == Piece::Kind::Prefix)
      New.insert(New.end(), Prefix.Pieces.begin(), Prefix.Pieces.end());
    else
      New.push_back(std::move(P));
  V.Pieces = std::move(New);
}

void Linker::expand(const std::string &Root, const std::string &Owner,
                    const Value &Prefix, bool InId,
                    std::set<std::string> &Above) {
  if (!Above.insert(Owner).second)
    return;
  if (Owner != Root)
    M.Entities[find(Root)].Embedded.push_back(find(Owner));
  auto Substitute = [&](Value &V) { substitute(V, Prefix); };

  // Columns, associations and embeds share one numbering.
  struct Item {
    unsigned Ordinal;
    const ColumnFact *C;
    const AssociationFact *A;
    const EmbedFact *E;
  };
  std::vector<Item> Items;
  for (const ColumnFact *C : ColumnsOf[Owner])
    Items.push_back({C->Ordinal, C, nullptr, nullptr});
  for (const AssociationFact *A : AssociationsOf[Owner])
    Items.push_back({A->Ordinal, nullptr, A, nullptr});
  for (const EmbedFact *E : EmbedsOf[Owner])
    Items.push_back({E->Ordinal, nullptr, nullptr, E});
  std::stable_sort(Items.begin(), Items.end(), [](auto &L, auto &R) {
    return L.Ordinal < R.Ordinal;
  });

  for (const Item &I : Items) {
    if (I.C) {
      ColumnFact C = *I.C;
      C.Owner = Root;
      C.Ordinal = NextOrdinal++;
      forEachValue(C, Substitute);
      if (InId)
        C.Attribute.PrimaryKey = Value::of("true");
      NewColumns.push_back(std::move(C));
    } else if (I.A) {
      AssociationFact A = *I.A;
      A.Source = Root;
      A.Ordinal = NextOrdinal++;
      forEachValue(A, Substitute);
      if (InId)
        A.Extra["id"] = Value::of("true");
      NewAssociations.push_back(std::move(A));
    } else {
      Value Inner = I.E->Prefix;
      substitute(Inner, Prefix);
      expand(Root, I.E->Embedded, Inner, InId || I.E->IsId, Above);
    }
  }
  Above.erase(Owner);
}

void Linker::expandEmbeds() {
  if (Embeds.empty())
    return;
  std::unordered_set<std::string> Embedded, Registered, Embedding;
  for (const EmbedFact &E : Embeds) {
    Embedded.insert(E.Embedded);
    Embedding.insert(E.Owner);
    EmbedsOf[E.Owner].push_back(&E);
  }
  for (const RegistrationFact &R : Registrations)
    Registered.insert(R.Entity);
  for (const ColumnFact &C : Columns)
    ColumnsOf[C.Owner].push_back(&C);
  for (const AssociationFact &A : Associations)
    AssociationsOf[A.Source].push_back(&A);

  // What is only embedded has no table of its own; its declarations count for
  // those that embed it.
  auto OnlyEmbedded = [&](const std::string &Id) {
    return Embedded.contains(Id) && !Registered.contains(Id);
  };
  for (const ColumnFact &C : Columns)
    if (!OnlyEmbedded(C.Owner) && !Embedding.contains(C.Owner))
      NewColumns.push_back(C);
  for (const AssociationFact &A : Associations)
    if (!OnlyEmbedded(A.Source) && !Embedding.contains(A.Source))
      NewAssociations.push_back(A);
  for (const Entity &E : M.Entities) {
    const std::string &Id = E.Fact.Id;
    if (!Embedding.contains(Id) || OnlyEmbedded(Id))
      continue;
    NextOrdinal = 0;
    std::set<std::string> Above;
    expand(Id, Id, Value(), false, Above);
  }
  Columns = std::move(NewColumns);
  Associations = std::move(NewAssociations);
}

void Linker::index() {
  for (RegistrationFact &R : Registrations)
    if (Index E = find(R.Entity); E != None)
      M.Entities[E].Registrations.push_back(std::move(R));
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
    M.Associations.push_back(std::move(A));
  }
}

Model Linker::run() {
  merge();
  resolveNames();
  expandEmbeds();
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
