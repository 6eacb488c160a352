// SPDX-License-Identifier: Apache-2.0
// The few questions that facts answer about themselves.
#include "checks/facts/Facts.h"

#include <algorithm>

namespace assoc {

Value Value::of(std::string Text, Location Where, bool Literal) {
  return {true, {{Piece::Kind::Text, std::move(Text)}}, std::move(Where),
          Literal};
}

Value Value::opaque(std::string Source, Location Where) {
  return {true, {{Piece::Kind::Opaque, std::move(Source)}}, std::move(Where),
          false};
}

bool Value::isKnown() const {
  return Written && std::all_of(Pieces.begin(), Pieces.end(), [](auto &P) {
           return P.K == Piece::Kind::Text;
         });
}

std::string Value::text() const {
  std::string Result;
  if (isKnown())
    for (const Piece &P : Pieces)
      Result += P.Str;
  return Result;
}

const char *spelling(AssociationKind Kind) {
  switch (Kind) {
  case AssociationKind::BelongsTo:
    return "belongsTo";
  case AssociationKind::HasOne:
    return "hasOne";
  case AssociationKind::HasMany:
    return "hasMany";
  case AssociationKind::BelongsToMany:
    return "belongsToMany";
  }
  return "";
}

const Value &extra(const Options &Extra, const char *Name) {
  static const Value Absent;
  auto It = Extra.find(Name);
  return It == Extra.end() ? Absent : It->second;
}

} // namespace assoc
