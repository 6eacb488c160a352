// SPDX-License-Identifier: Apache-2.0
// Records; one of them reads a part of a table.
#pragma once
#include <Lightweight/Lightweight.hpp>

using namespace Lightweight;

struct Boat;
struct Harbour {
  static constexpr std::string_view TableName = "harbours";
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  Field<SqlAnsiString<40>> name;
  HasMany<Boat> boats;
};
struct Boat {
  static constexpr std::string_view TableName = "boats";
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  BelongsTo<&Harbour::id, SqlRealName{"home_id"}> home; // EXPECT: error assoc-migration-mismatch: 'BelongsTo Boat::home' goes by the key 'home_id', which no migration makes in the table 'boats' of Boat; the first query fails
};
struct HarbourName {
  static constexpr std::string_view TableName = "harbours";
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  Field<SqlAnsiString<40>> name;
};
struct Buoy {
  Field<std::int64_t, PrimaryKey::ServerSideAutoIncrement> id;
  BelongsTo<&HarbourName::id, SqlRealName{"harbour_id"}> harbour;
};
