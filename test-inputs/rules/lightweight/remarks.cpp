// SPDX-License-Identifier: Apache-2.0
// What is only worth knowing.
// LEVEL: remark
#include <Lightweight/Lightweight.hpp>

using namespace Lightweight;

struct Harbour { // NOTE: Harbour is declared here
  Field<int, PrimaryKey::AutoAssign> id;
};
struct Boat {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Harbour::id> home; // EXPECT: remark assoc-unpaired: 'BelongsTo Boat::home' is declared on this side only: there is no HasMany of Boat in Harbour; Lightweight does not need the other side
  // EXPECT@-1: remark assoc-foreign-key-unindexed: {{the key 'home' of Boat has no index; .* add \.Index\(\) or CreateIndex\(\) to the migration}}
};
struct Sailor;
struct Crew;
struct Watch {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<Sailor, Through<Crew>> sailors; // EXPECT: remark assoc-through-not-unique: the junction Crew has no primary or unique key over '(watch, sailor)'
};
struct Sailor {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<Watch, Through<Crew>> watches;
};
struct Crew {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Watch::id> watch; // EXPECT: remark assoc-foreign-key-unindexed: the key 'watch' of Crew has no index
  BelongsTo<&Sailor::id> sailor; // EXPECT: remark assoc-foreign-key-unindexed: the key 'sailor' of Crew has no index
};
