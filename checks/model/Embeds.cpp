// SPDX-License-Identifier: Apache-2.0
// What is declared in an embedded value counts for those that embed it.
#include "checks/model/Embeds.h"

#include "checks/facts/Fields.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace assoc {

namespace {
class Expander {
public:
  Expander(std::vector<Entity> &Entities, const std::vector<EmbedFact> &Embeds,
           const std::vector<RegistrationFact> &Registrations,
           std::vector<ColumnFact> &Columns,
           std::vector<Association> &Associations)
      : Entities(Entities), Embeds(Embeds), Registrations(Registrations),
        Columns(Columns), Associations(Associations) {}
  void run();

private:
  /// What holds for all that is embedded.
  struct Inside {
    bool Id = false, CanBeEmpty = false;
  };
  void expand(const std::string &Root, const std::string &Owner,
              const Value &Prefix, Inside In, std::set<std::string> &Above);

  std::vector<Entity> &Entities;
  const std::vector<EmbedFact> &Embeds;
  const std::vector<RegistrationFact> &Registrations;
  std::vector<ColumnFact> &Columns;
  std::vector<Association> &Associations;

  std::unordered_map<std::string, Index> EntityById;
  /// What each owner declares.
  std::unordered_map<std::string, std::vector<const ColumnFact *>> ColumnsOf;
  std::unordered_map<std::string, std::vector<const EmbedFact *>> EmbedsOf;
  std::unordered_map<std::string, std::vector<const AssociationFact *>>
      AssociationsOf;
  std::vector<ColumnFact> NewColumns;
  std::vector<Association> NewAssociations;
  unsigned NextOrdinal = 0;
};
} // namespace

/// Puts what the embedding entity says where Piece::Kind::Prefix stands.
static void substitute(Value &V, const Value &Prefix) {
  if (V.isKnown())
    return;
  Few<Piece> Pieces;
  for (const Piece &P : V.pieces())
    if (P.K == Piece::Kind::Prefix)
      Pieces.insert(Pieces.end(), Prefix.pieces().begin(),
                    Prefix.pieces().end());
    else
      Pieces.push_back(P);
  V.Is.edit().Pieces = std::move(Pieces);
}

void Expander::expand(const std::string &Root, const std::string &Owner,
                      const Value &Prefix, Inside In,
                      std::set<std::string> &Above) {
  if (!Above.insert(Owner).second)
    return;
  if (Owner != Root) {
    auto It = EntityById.find(Owner);
    Entities[EntityById[Root]].Embedded.push_back(
        It == EntityById.end() ? None : It->second);
  }
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
  std::stable_sort(Items.begin(), Items.end(),
                   [](auto &L, auto &R) { return L.Ordinal < R.Ordinal; });

  for (const Item &I : Items) {
    if (I.C) {
      ColumnFact C = *I.C;
      C.Owner = Root;
      C.Ordinal = NextOrdinal++;
      forEachValue(C, Substitute);
      if (In.Id)
        C.Attribute.PrimaryKey = Value::of("true");
      if (In.CanBeEmpty)
        C.Attribute.AllowNull = Value::of("true");
      NewColumns.push_back(std::move(C));
    } else if (I.A) {
      AssociationFact A = *I.A;
      A.Source = Root;
      A.Ordinal = NextOrdinal++;
      forEachValue(A, Substitute);
      if (In.Id)
        A.Extra.edit()["id"] = Value::of("true");
      if (In.CanBeEmpty)
        A.ForeignKey.edit().AllowNull = Value::of("true");
      NewAssociations.emplace_back().Fact = std::move(A);
    } else {
      Value Inner = I.E->Prefix;
      substitute(Inner, Prefix);
      expand(Root, I.E->Embedded, Inner,
             {In.Id || I.E->IsId, In.CanBeEmpty || I.E->CanBeEmpty}, Above);
    }
  }
  Above.erase(Owner);
}

void Expander::run() {
  std::unordered_set<std::string> Embedded, Registered, Embedding;
  for (Index I = 0; I < Entities.size(); ++I)
    EntityById.emplace(Entities[I].Fact.Id, I);
  for (const EmbedFact &E : Embeds) {
    Embedded.insert(E.Embedded);
    Embedding.insert(E.Owner);
    EmbedsOf[E.Owner].push_back(&E);
  }
  for (const RegistrationFact &R : Registrations)
    Registered.insert(R.Entity);
  // Elements and keys of a container are columns of a table of its own.
  auto Keep = [&](const Options &Extra) {
    for (const char *Name : {"valueClass", "keyClass"})
      if (const Value &Class = extra(Extra, Name); Class.isWritten())
        Registered.insert(Class.text());
  };
  for (const ColumnFact &C : Columns) {
    ColumnsOf[C.Owner].push_back(&C);
    Keep(C.Attribute.Extra);
  }
  for (const Association &A : Associations) {
    AssociationsOf[A.Fact.Source].push_back(&A.Fact);
    Keep(A.Fact.Extra);
  }

  // What is only embedded has no table of its own; its declarations count for
  // those that embed it.
  auto OnlyEmbedded = [&](const std::string &Id) {
    return Embedded.contains(Id) && !Registered.contains(Id);
  };
  for (const ColumnFact &C : Columns)
    if (!OnlyEmbedded(C.Owner) && !Embedding.contains(C.Owner))
      NewColumns.push_back(C);
  for (const Association &A : Associations)
    if (!OnlyEmbedded(A.Fact.Source) && !Embedding.contains(A.Fact.Source))
      NewAssociations.push_back(A);
  for (const Entity &E : Entities) {
    const std::string &Id = E.Fact.Id;
    if (!Embedding.contains(Id) || OnlyEmbedded(Id))
      continue;
    NextOrdinal = 0;
    std::set<std::string> Above;
    expand(Id, Id, Value(), {}, Above);
  }
  Columns = std::move(NewColumns);
  Associations = std::move(NewAssociations);
}

void expandEmbeds(std::vector<Entity> &Entities,
                  const std::vector<EmbedFact> &Embeds,
                  const std::vector<RegistrationFact> &Registrations,
                  std::vector<ColumnFact> &Columns,
                  std::vector<Association> &Associations) {
  if (!Embeds.empty())
    Expander(Entities, Embeds, Registrations, Columns, Associations).run();
}

} // namespace assoc
