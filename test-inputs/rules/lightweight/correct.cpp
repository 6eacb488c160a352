// SPDX-License-Identifier: Apache-2.0
// All constructs, and nothing is wrong.
#include <Lightweight/Lightweight.hpp>

using namespace Lightweight;

struct Boat;
struct Sailor;
struct Crew;
struct Depot;
struct Stock;

struct Harbour {
  static constexpr std::string_view TableName = "Harbours";
  Field<int, PrimaryKey::AutoAssign> id;
  Field<std::optional<int>> depth;
  HasMany<Boat> boats;
};
struct Boat {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Harbour::id, SqlRealName{"home_id"}, SqlNullable::Null> home;
  HasManyThrough<Sailor, Through<Crew>> crew;
};
struct Sailor {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<Boat, Through<Crew>> boats;
};
struct Crew {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Boat::id> boat;
  BelongsTo<&Sailor::id> sailor;
};
struct Berth {
  Field<int, PrimaryKey::ServerSideAutoIncrement> pier;
  Field<int, PrimaryKey::ServerSideAutoIncrement> slot;
};
struct Lease {
  Field<int, PrimaryKey::AutoAssign> id;
  Field<int> refPier;
  Field<int> refSlot;
  CompositeForeignKey<Connection<&Lease::refPier, &Berth::pier>, Connection<&Lease::refSlot, &Berth::slot>> berth;
};
struct Owner {
  Field<int, PrimaryKey::AutoAssign> id;
  HasOneThrough<Stock, Through<Depot>> stock;
};
struct Depot {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Owner::id> owner;
};
struct Stock {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Depot::id> depot;
};
struct Node {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Node::id, SqlRealName{"up_id"}, SqlNullable::Null> up;
  HasMany<Node, SqlRealName{"up_id"}> down;
};

// A record for a part of the columns.
struct HarbourDepth {
  static constexpr std::string_view TableName = "Harbours";
  Field<int, PrimaryKey::AutoAssign> id;
  Field<std::optional<int>> depth;
};

// Two keys to one record, and a selector for each.
struct Meeting;
struct Human {
  Field<SqlGuid, PrimaryKey::AutoAssign> id;
  HasMany<Meeting, SqlRealName{"organizer_id"}> organized;
  HasMany<Meeting, SqlRealName{"minute_taker"}> minuted;
};
struct Meeting {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Human::id, SqlRealName{"organizer_id"}> organizer;
  BelongsTo<&Human::id, SqlRealName{"minute_taker"}, SqlNullable::Null> minuteTaker;
};

// A many-to-many of a record with itself needs no mirror; with one, the
// selectors change places.
struct Friendship;
struct Buddy {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<Buddy, Through<Friendship>, SqlRealName{"a_id"}, SqlRealName{"b_id"}> friends;
};
struct Friendship {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Buddy::id, SqlRealName{"a_id"}> a;
  BelongsTo<&Buddy::id, SqlRealName{"b_id"}> b;
};
struct Hierarchy;
struct Worker {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<Worker, Through<Hierarchy>, SqlRealName{"boss"}, SqlRealName{"helper"}> helpers;
  HasManyThrough<Worker, Through<Hierarchy>, SqlRealName{"helper"}, SqlRealName{"boss"}> bosses;
};
struct Hierarchy {
  BelongsTo<&Worker::id> boss;
  BelongsTo<&Worker::id> helper;
};
