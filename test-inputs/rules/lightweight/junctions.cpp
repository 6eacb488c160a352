// SPDX-License-Identifier: Apache-2.0
// Join records: what they lack, and what is too much.
#include <Lightweight/Lightweight.hpp>

using namespace Lightweight;

// No mirror.
struct B1;
struct J1;
struct A1 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<B1, Through<J1>> bs; // EXPECT: warning assoc-unpaired: 'HasManyThrough A1::bs' is declared on this side only: there is no HasManyThrough of A1 in B1; nobody can get from there to here
};
struct B1 {
  Field<int, PrimaryKey::AutoAssign> id;
};
struct J1 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A1::id> a;
  BelongsTo<&B1::id> b;
};

// No key to one end.
struct B2;
struct J2;
struct A2 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<B2, Through<J2>> bs; // EXPECT: error assoc-through-missing-key: 'HasManyThrough A2::bs' goes through J2, but J2 has no BelongsTo to A2
};
struct B2 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A2, Through<J2>> as;
};
struct J2 { // NOTE: J2 is declared here
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&B2::id> b;
};

// Two keys to one end, and nothing selects one.
struct B3;
struct J3;
struct A3 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<B3, Through<J3>> bs; // EXPECT: error assoc-through-ambiguous-key: 'HasManyThrough A3::bs' goes through J3, but J3 has several keys to A3, '(from, to)', and nothing selects one; name the key
};
struct B3 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A3, Through<J3>, SqlRealName{"b"}, SqlRealName{"frm"}> as; // EXPECT: error assoc-through-missing-key: 'frm' is no key of J3 to A3; did you mean 'from'?
};
struct J3 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A3::id> from;
  BelongsTo<&A3::id> to;
  BelongsTo<&B3::id> b;
};

// The join record is an end.
struct B4;
struct A4 { // NOTE: 'A4' is declared here
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<B4, Through<A4>> bs; // EXPECT: error assoc-through-is-endpoint: 'HasManyThrough A4::bs' goes through 'A4', its own source
};
struct B4 {
  Field<int, PrimaryKey::AutoAssign> id;
};

// Of a record with itself.
struct J5;
struct A5 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A5, Through<J5>> open; // EXPECT: error assoc-through-ambiguous-key: J5 has several keys to A5, '(a, b)', and nothing selects one; name the key of each end
};
struct J5 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A5::id> a;
  BelongsTo<&A5::id> b;
};
struct J6;
struct A6 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A6, Through<J6>, SqlRealName{"a"}, SqlRealName{"a"}> same; // EXPECT: error assoc-through-keys: 'HasManyThrough A6::same' uses the one column 'a' of its junction for both ends; queries return other records than were meant
};
struct J6 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A6::id> a;
  BelongsTo<&A6::id> b;
};
struct J7;
struct A7 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A7, Through<J7>, SqlRealName{"a"}, SqlRealName{"b"}> left; // NOTE: 'HasManyThrough A7::left' has 'a' to its own side and 'b' to the other
  HasManyThrough<A7, Through<J7>, SqlRealName{"a"}, SqlRealName{"b"}> right; // EXPECT: error assoc-through-keys: 'HasManyThrough A7::right' has 'a' to its own side and 'b' to the other, but 'HasManyThrough A7::left' has 'a' to its own side
};
struct J7 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A7::id> a;
  BelongsTo<&A7::id> b;
};

// Two join records.
struct B8;
struct J8;
struct K8;
struct A8 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<B8, Through<J8>> bs; // NOTE: 'HasManyThrough A8::bs' goes through 'J8'
};
struct B8 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A8, Through<K8>> as; // EXPECT: error assoc-through-mismatch: 'HasManyThrough B8::as' goes through 'K8', but 'HasManyThrough A8::bs' through 'J8'
};
struct J8 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A8::id> a;
  BelongsTo<&B8::id> b;
};
struct K8 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A8::id> a;
  BelongsTo<&B8::id> b;
};

// One for two pairs.
struct B9;
struct C9;
struct J9;
struct A9 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<B9, Through<J9>> bs; // NOTE: 'J9' serves A9-B9 here
  HasManyThrough<C9, Through<J9>> cs; // EXPECT: error assoc-through-reused: junction 'J9' serves A9-B9 and A9-C9
};
struct B9 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A9, Through<J9>> as;
};
struct C9 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A9, Through<J9>> as;
};
struct J9 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A9::id> a;
  BelongsTo<&B9::id> b;
  BelongsTo<&C9::id> c;
};

// Keys that can be NULL.
struct B10;
struct J10;
struct A10 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<B10, Through<J10>> bs; // EXPECT: warning assoc-through-nullable-key: the key 'b' of the junction J10 can be NULL; rows that lead nowhere and duplicates of them are possible; leave SqlNullable::Null out
};
struct B10 {
  Field<int, PrimaryKey::AutoAssign> id;
  HasManyThrough<A10, Through<J10>> as;
};
struct J10 {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&A10::id> a;
  BelongsTo<&B10::id, std::nullopt, SqlNullable::Null> b;
};

// A way over two keys, of which one is not there.
struct Stock;
struct Depot;
struct Owner {
  Field<int, PrimaryKey::AutoAssign> id;
  HasOneThrough<Stock, Through<Depot>> stock; // EXPECT: error assoc-through-missing-key: 'HasOneThrough Owner::stock' goes through Depot, but Stock has no BelongsTo to Depot
};
struct Depot {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Owner::id> owner;
};
struct Stock {
  Field<int, PrimaryKey::AutoAssign> id;
};
