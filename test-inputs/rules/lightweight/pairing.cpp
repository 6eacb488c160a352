// SPDX-License-Identifier: Apache-2.0
// Relations without, or with several, other sides. Lightweight says it where
// the relation is used for the first time; what nobody uses it never says.
#include <Lightweight/Lightweight.hpp>

using namespace Lightweight;

struct Crane;
struct Shift;
struct Ship;
struct Dock {
  Field<int, PrimaryKey::AutoAssign> id;
  HasMany<Crane> cranes; // EXPECT: warning assoc-ambiguous-pair: 'HasMany Dock::cranes' could be the other side of 'BelongsTo Crane::dock' and of 'BelongsTo Crane::spare', and no name, alias or key says which; the first use of it does not compile
  HasMany<Crane, SqlRealName{"dok_id"}> first; // EXPECT: error assoc-inverse-not-found: 'HasMany Dock::first' selects the key 'dok_id', but no BelongsTo of Dock in Crane has it; the first use of it does not compile; did you mean 'dock_id'?
  // FIX@-1: dock_id
  HasMany<Shift> shifts; // EXPECT: warning assoc-unpaired: 'HasMany Dock::shifts' is declared on this side only: there is no BelongsTo of Dock in Shift; the first use of it does not compile
};
struct Crane { // NOTE: Crane is declared here
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Dock::id, SqlRealName{"dock_id"}> dock; // NOTE: 'BelongsTo Crane::dock' uses the key 'dock_id'
  BelongsTo<&Dock::id, SqlRealName{"spare_id"}> spare; // NOTE: 'BelongsTo Crane::spare' uses the key 'spare_id'
};
struct Shift { // NOTE: Shift is declared here
  Field<int, PrimaryKey::AutoAssign> id;
};

// Twice the same rows.
struct Cargo;
struct Hold {
  Field<int, PrimaryKey::AutoAssign> id;
  HasMany<Cargo, SqlRealName{"hold_id"}> cargo; // NOTE: 'HasMany Hold::cargo' uses it here
  HasMany<Cargo, SqlRealName{"hold_id"}> again; // EXPECT: warning assoc-foreign-key-shared: the key 'hold_id' of Cargo serves two associations of one kind, which return the same rows
};
struct Cargo {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Hold::id, SqlRealName{"hold_id"}> hold;
};

// Both say that the other one holds the key.
struct Sail;
struct Mast {
  Field<int, PrimaryKey::AutoAssign> id;
  HasMany<Sail> sails; // NOTE: 'HasMany Mast::sails' is declared here
};
struct Sail {
  Field<int, PrimaryKey::AutoAssign> id;
  HasMany<Mast> masts; // EXPECT: error assoc-kind-mismatch: both sides say that the other one holds the key
};

// No such record.
struct Nobody;
struct Alone {
  Field<int, PrimaryKey::AutoAssign> id;
  HasMany<Nobody> others; // EXPECT: error assoc-unknown-target: 'Nobody', the target of 'HasMany Alone::others', is no entity of this program; the first use of it does not compile
};
