// SPDX-License-Identifier: Apache-2.0
// One side of the relations.
#pragma once
#include <Lightweight/Lightweight.hpp>

using namespace Lightweight;

struct Boat;
struct Sailor;
struct Harbour {
  static constexpr std::string_view TableName = "Harbours";
  Field<int, PrimaryKey::ServerSideAutoIncrement> id;
  Field<SqlAnsiString<40>> name;
  HasMany<Boat, SqlRealName{"hom_id"}> boats; // EXPECT: error assoc-inverse-not-found: {{selects the key 'hom_id', .* did you mean 'home_id'}}
  HasMany<Sailor> sailors; // EXPECT: warning assoc-unpaired: there is no BelongsTo of Harbour in Sailor
};
