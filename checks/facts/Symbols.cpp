// SPDX-License-Identifier: Apache-2.0
// Which texts of each fact are symbols.
#include "checks/facts/Symbols.h"

#include "checks/facts/Fields.h"

#include <algorithm>
#include <tuple>

namespace assoc {

static auto symbolsOf(EntityFact &F) { return std::tie(F.Id); }
static auto symbolsOf(RegistrationFact &F) { return std::tie(F.Entity, F.Store); }
static auto symbolsOf(ColumnFact &F) {
  return std::tie(F.Owner, F.Attribute.References.Entity);
}
static auto symbolsOf(RelationFact &F) { return std::tie(F.Owner); }
static auto symbolsOf(IndexFact &F) { return std::tie(F.Owner); }
static auto symbolsOf(EmbedFact &F) { return std::tie(F.Owner, F.Embedded); }
static auto symbolsOf(AssociationFact &F) {
  return std::tie(F.Source, F.Target, F.Through.Entity,
                  F.ForeignKey.References.Entity, F.OtherKey.References.Entity);
}
static auto symbolsOf(MigrationFact &F) {
  return std::tie(F.Column.References.Entity);
}
static auto symbolsOf(ConstantFact &F) { return std::tie(F.Symbol); }
static auto symbolsOf(GapFact &F) { return std::tie(F.Entity); }

void forEachSymbol(Facts &TU,
                   const std::function<void(std::string &Symbol,
                                            const std::string &Dialect)> &Use) {
  auto UseOf = [&Use]<class Fact>(Fact &F) {
    std::string None;
    const std::string *Dialect = &None;
    if constexpr (requires { F.Dialect; })
      Dialect = &F.Dialect;
    auto UseOne = [&](std::string &Symbol) {
      if (!Symbol.empty())
        Use(Symbol, *Dialect);
    };
    std::apply([&](auto &...Symbols) { (UseOne(Symbols), ...); },
               symbolsOf(F));
    forEachValue(F, [&](Value &V) {
      for (Piece &P : V.Pieces)
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

} // namespace assoc
