// SPDX-License-Identifier: Apache-2.0
// Each class has a storage of its own, all of one database whose tables were
// made otherwise: what one says of another's table is nothing to correct.
// LEVEL: remark
#include <sqlite_orm/sqlite_orm.h>

struct Singer {
  int id;
};
struct Song {
  int id;
  int singer;
};

class Singers {
public:
  auto open() {
    using namespace sqlite_orm;
    return make_storage("songs.db", make_table("singers", make_column("id", &Singer::id, primary_key())));
  }
};

class Songs {
public:
  auto open() {
    using namespace sqlite_orm;
    return make_storage("songs.db", make_table("songs", make_column("id", &Song::id, primary_key()),
                                               make_column("singer_id", &Song::singer),
                                               foreign_key(&Song::singer).references(&Singer::id)), // EXPECT: remark assoc-unknown-target: 'Singer', the target of 'foreign_key(Song::singer)', is in another storage; sync_schema() does not compile
                        make_index("songs_singer_idx", &Song::singer));
  }
};

auto all() { return Singers().open(); }
