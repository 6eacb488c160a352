// SPDX-License-Identifier: Apache-2.0
// The other side of them.
#pragma once
#include "harbour.h"

struct Crew;
struct Boat { // NOTE: Boat is declared here
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Harbour::id, SqlRealName{"home_id"}, SqlNullable::Null> home;
  Field<std::optional<double>> length;
  HasManyThrough<Sailor, Through<Crew>> crew;
};
struct Sailor { // NOTE: Sailor is declared here
  Field<SqlGuid, PrimaryKey::AutoAssign> id;
  HasManyThrough<Boat, Through<Crew>> boats;
};
struct Crew {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Boat::id> boat;
  BelongsTo<&Sailor::id> sailor;
};
struct Log {
  Field<int, PrimaryKey::AutoAssign> id;
  Field<std::string> text;
  Field<int> refBoat;
  CompositeForeignKey<Connection<&Log::refBoat, &Boat::id>> boat;
};
