// SPDX-License-Identifier: Apache-2.0
// The few questions that facts answer about themselves.
#include "checks/facts/Facts.h"

#include <algorithm>

namespace assoc {

Value::Value(Few<Piece> Pieces, Location Where, bool Literal)
    : Is(WrittenValue{std::move(Pieces), Where, true, Literal}) {}

Value Value::of(SharedText Text, Location Where, bool Literal) {
  return Value({{Piece::Kind::Text, Text}}, Where, Literal);
}

Value Value::opaque(SharedText Source, Location Where) {
  return Value({{Piece::Kind::Opaque, Source}}, Where);
}

Value Value::absent(Location Where) {
  Value Result;
  Result.Is.edit().Where = Where;
  return Result;
}

bool Value::isKnown() const {
  return isWritten() &&
         std::all_of(pieces().begin(), pieces().end(),
                     [](const Piece &P) { return P.K == Piece::Kind::Text; });
}

SharedText Value::shared() const {
  if (!isKnown())
    return {};
  if (pieces().size() == 1)
    return pieces().front().Str;
  std::string Result;
  for (const Piece &P : pieces())
    Result += P.Str.str();
  return Result;
}

bool Value::is(std::string_view Text) const {
  return isKnown() &&
         (pieces().size() == 1 ? pieces()[0].Str == Text : text() == Text);
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
