// SPDX-License-Identifier: Apache-2.0
// What is flattened has no table of its own, and so no key without index.
// LEVEL: remark
#include <sqlgen.hpp>

struct Dock {
  sqlgen::PrimaryKey<uint32_t> id;
};
struct Owned {
  sqlgen::ForeignKey<uint32_t, Dock, "id"> owner; // EXPECT: remark assoc-foreign-key-unindexed: the key 'owner' of Pier has no index
};
struct Pier {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::Flatten<Owned> owned;
};
// With a name, it has one.
struct Named {
  static constexpr const char *tablename = "named";
  sqlgen::ForeignKey<uint32_t, Dock, "id"> berth; // EXPECT: remark assoc-foreign-key-unindexed: the key 'berth' of Named has no index
};
struct Quay {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::Flatten<Named> named;
};
