// SPDX-License-Identifier: Apache-2.0
// The smallest Lightweight that its users' declarations compile with. What it
// asserts at compile time is left out, so that rules can be tried.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace Lightweight {
template <std::size_t N> struct SqlRealName {
  constexpr SqlRealName(const char (&str)[N]) {
    for (std::size_t I = 0; I < N; ++I)
      value[I] = str[I];
  }
  char value[N]{};
};

enum class PrimaryKey : std::uint8_t { No, AutoAssign, ServerSideAutoIncrement };
enum class SqlNullable : std::uint8_t { NotNull, Null };
enum class SqlFixedStringMode : std::uint8_t {
  FIXED_SIZE,
  FIXED_SIZE_RIGHT_TRIMMED,
  VARIABLE_SIZE,
};
template <std::size_t N, class T = char,
          SqlFixedStringMode Mode = SqlFixedStringMode::FIXED_SIZE>
struct SqlFixedString {};
template <std::size_t N>
using SqlAnsiString =
    SqlFixedString<N, char, SqlFixedStringMode::VARIABLE_SIZE>;
struct SqlGuid {};
struct SqlDateTime {};

template <class T, auto P1 = std::nullopt, auto P2 = std::nullopt>
struct Field {
  T value;
};
template <auto TheReferencedField, auto ColumnNameOverrideString = std::nullopt,
          SqlNullable Nullable = SqlNullable::NotNull>
class BelongsTo {};

inline constexpr std::nullopt_t AutoDetectRelation = std::nullopt;
template <class JoinRecordT> struct Through {};
template <class OtherRecord, auto TheInverseSelector = AutoDetectRelation>
class HasMany {};
template <class ReferencedRecordT, class ThroughSpec,
          auto TheOwnerSelector = AutoDetectRelation,
          auto TheReferencedSelector = AutoDetectRelation>
class HasManyThrough {};
template <class OtherTable, class ThroughSpec,
          auto TheOwnerSelector = AutoDetectRelation,
          auto TheThroughSelector = AutoDetectRelation>
class HasOneThrough {};
template <auto FromPtr, auto IntoPtr> struct Connection {};
template <class... Connections> class CompositeForeignKey {};

template <auto... MemberPointers> struct RecordMemberList {};
template <class Record> struct Description;
} // namespace Lightweight

namespace Light = Lightweight;
