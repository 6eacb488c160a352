// SPDX-License-Identifier: Apache-2.0
#include "models.h"

struct Dock {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::ForeignKey<uint64_t, Harbour, "id"> harbour; // EXPECT: warning assoc-foreign-key-type: the key 'harbour' of Dock is BIGINT, but references Harbour.id, which is INTEGER
  // EXPECT@-1: remark assoc-foreign-key-unindexed: the key 'harbour' of Dock has no index
};
