// SPDX-License-Identifier: Apache-2.0
// Which texts of each fact are symbols.
#include "checks/facts/Symbols.h"

#include "checks/facts/Fields.h"

#include <algorithm>

namespace assoc {

template <class Fn> static void symbolsOf(EntityFact &F, Fn Use) { Use(F.Id); }
template <class Fn> static void symbolsOf(RegistrationFact &F, Fn Use) {
  Use(F.Entity);
  Use(F.Store);
}
template <class Fn> static void symbolsOf(ColumnFact &F, Fn Use) {
  Use(F.Owner);
  Use(F.Attribute.References.Entity);
}
template <class Fn> static void symbolsOf(RelationFact &F, Fn Use) {
  Use(F.Owner);
}
template <class Fn> static void symbolsOf(IndexFact &F, Fn Use) {
  Use(F.Owner);
}
template <class Fn> static void symbolsOf(EmbedFact &F, Fn Use) {
  Use(F.Owner);
  Use(F.Embedded);
}
template <class Fn> static void symbolsOf(AssociationFact &F, Fn Use) {
  Use(F.Source);
  Use(F.Target);
  if (F.Through.isKept())
    Use(F.Through.edit().Entity);
  for (Rare<AttributeFact> *Key : {&F.ForeignKey, &F.OtherKey})
    if (Key->isKept())
      Use(Key->edit().References.Entity);
}
template <class Fn> static void symbolsOf(MigrationFact &F, Fn Use) {
  Use(F.Column.References.Entity);
}
template <class Fn> static void symbolsOf(ConstantFact &F, Fn Use) {
  Use(F.Symbol);
}
template <class Fn> static void symbolsOf(GapFact &F, Fn Use) { Use(F.Entity); }

void forEachSymbol(
    Facts &TU,
    const std::function<void(std::string &Symbol, SharedText Dialect)> &Use) {
  auto UseOf = [&Use]<class Fact>(Fact &F) {
    SharedText Dialect;
    if constexpr (requires { F.Dialect; })
      Dialect = F.Dialect;
    auto UseOne = [&](auto &Symbol) {
      if (Symbol.empty())
        return;
      std::string Text = Symbol;
      Use(Text, Dialect);
      if (Symbol != Text)
        Symbol = Text;
    };
    symbolsOf(F, UseOne);
    forEachValue(F, [&](Value &V) {
      if (!V.isUnknown())
        return;
      for (Piece &P : V.Is.edit().Pieces)
        if (P.K == Piece::Kind::Constant || P.K == Piece::Kind::TableOf)
          UseOne(P.Str);
    });
  };
  auto UseAll = [&](auto &...Lists) {
    (std::for_each(Lists.begin(), Lists.end(), UseOf), ...);
  };
  UseAll(TU.Entities, TU.Registrations, TU.Columns, TU.Relations, TU.Indexes,
         TU.Embeds, TU.Associations, TU.Migrations, TU.Constants, TU.Gaps);
}

void forEachEntity(
    const Facts &TU,
    const std::function<void(SharedText Symbol, SharedText Dialect)> &Use) {
  auto UseAll = [&](SharedText Dialect, std::initializer_list<SharedText> All) {
    for (SharedText Symbol : All)
      if (!Symbol.empty())
        Use(Symbol, Dialect);
  };
  for (const AssociationFact &A : TU.Associations)
    UseAll(A.Dialect,
           {A.Source, A.Target, A.Through->Entity,
            A.ForeignKey->References.Entity, A.OtherKey->References.Entity});
  for (const ColumnFact &C : TU.Columns)
    UseAll(C.Dialect, {C.Owner, C.Attribute.References.Entity});
  for (const EmbedFact &E : TU.Embeds)
    UseAll(E.Dialect, {E.Owner, E.Embedded});
  for (const RegistrationFact &R : TU.Registrations)
    UseAll(R.Dialect, {R.Entity});
}

} // namespace assoc
