// SPDX-License-Identifier: Apache-2.0
// Keys and tables.
#include <Lightweight/Lightweight.hpp>

using namespace Lightweight;

struct Harbour {
  static constexpr std::string_view TableName = "Harbours"; // NOTE: 'Harbour' takes the table here
  Field<int, PrimaryKey::AutoAssign> id;
  Field<int> depth;
};
struct Quay {
  static constexpr std::string_view TableName = "Harbours"; // EXPECT: error assoc-table-clash: 'Quay' and 'Harbour' are both mapped to the table 'Harbours'; each reads and writes the rows of the other
  Field<int, PrimaryKey::AutoAssign> id;
};
struct Pier {
  static constexpr std::string_view TableName = "Harbours"; // EXPECT: error assoc-table-clash: 'Pier' and 'Harbour' are both mapped to the table 'Harbours'
  Field<int, PrimaryKey::AutoAssign> id;
  Field<double> depth;
};

// Parts of a key.
struct Berth { // NOTE: Berth is declared here
  Field<int, PrimaryKey::ServerSideAutoIncrement> pier;
  Field<int, PrimaryKey::ServerSideAutoIncrement, SqlRealName{"slot_no"}> slot;
};
struct Lease {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Berth::slot> berth; // EXPECT: error assoc-composite-key: the key 'berth' covers only 'slot_no' of the primary key '(pier, slot_no)' of Berth
  Field<int> refPier;
  CompositeForeignKey<Connection<&Lease::refPier, &Berth::pier>> half; // EXPECT: error assoc-composite-key: the key 'refPier' covers only 'pier' of the primary key '(pier, slot_no)' of Berth; no constraint is made
};

// No key at all.
struct Depth {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Harbour::depth> depth; // EXPECT: error assoc-referenced-key-not-unique: the key 'depth' references Harbour.depth, which is neither primary key nor unique
};
struct Crane;
struct Dock { // EXPECT: error assoc-no-primary-key: 'Dock' takes part in associations and has no primary key
  Field<int> number;
  HasMany<Crane> cranes;
};
struct Crane {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Dock::number> dock; // NOTE: 'BelongsTo Crane::dock' needs it
};

// One column for two members.
struct Boat {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Harbour::id, SqlRealName{"home_id"}> home;
  BelongsTo<&Harbour::id, SqlRealName{"home_id"}> again; // EXPECT: error assoc-column-clash: 'BelongsTo Boat::again' and 'BelongsTo Boat::home' are mapped to the same column 'home_id'
  Field<int, SqlRealName{"last_id"}> last;
  BelongsTo<&Harbour::id, SqlRealName{"last_id"}> lastHome; // EXPECT: error assoc-column-clash: the key 'last_id' and 'last' of Boat are both on the column 'last_id'
  Field<int> length;
  Field<int, SqlRealName{"length"}> width; // EXPECT: error assoc-column-clash: 'length' and 'width' of Boat are on one column 'length'
};

// No first row.
struct Node {
  Field<int, PrimaryKey::AutoAssign> id;
  BelongsTo<&Node::id> up; // EXPECT: error assoc-required-cycle: a reference to its own table must be set
};
