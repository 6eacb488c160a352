// SPDX-License-Identifier: Apache-2.0
// All constructs, and nothing to say about them.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Harbour {
  int id;
  std::string code;
};
struct Boat {
  int id;
  std::optional<int> home;
  std::string port;
};
struct Sailor {
  int id;
  std::unique_ptr<int> mentor;
};
struct Crew {
  int boat, sailor;
};
struct Log {
  int boat, sailor;
  std::string text;
};

inline auto openDb(const std::string &path) {
  return make_storage(
      path,
      make_unique_index("codes", &Harbour::code),
      make_table("harbour",
                 make_column("id", &Harbour::id, primary_key().autoincrement()),
                 make_column("code", &Harbour::code)),
      make_table("boat", make_column("id", &Boat::id, primary_key()),
                 make_column("home_id", &Boat::home),
                 make_column("port", &Boat::port, default_value("ABC")),
                 foreign_key(&Boat::home)
                     .references(&Harbour::id)
                     .on_delete.set_null()
                     .on_update.cascade(),
                 foreign_key(&Boat::port)
                     .references(&Harbour::code)
                     .on_delete.set_default()),
      make_table("sailor", make_column("id", &Sailor::id, primary_key()),
                 make_column("mentor_id", &Sailor::mentor),
                 foreign_key(&Sailor::mentor).references(&Sailor::id)),
      make_table<Crew>(
          "crew", make_column("boat_id", &Crew::boat),
          make_column("sailor_id", &Crew::sailor),
          primary_key(&Crew::boat, &Crew::sailor),
          foreign_key(&Crew::boat).references(&Boat::id).on_delete.cascade(),
          foreign_key(&Crew::sailor)
              .references(&Sailor::id)
              .on_delete.cascade()),
      // A key to all of a composite key. The table needs none itself.
      make_table("log", make_column("boat_id", &Log::boat),
                 make_column("sailor_id", &Log::sailor),
                 make_column("text", &Log::text),
                 foreign_key(&Log::boat, &Log::sailor)
                     .references(&Crew::boat, &Crew::sailor)));
}
using Storage = decltype(openDb(""));

// Another storage has tables of its own, of the same classes and names.
inline auto openOther(const std::string &path) {
  return make_storage(
      path, make_table("harbour", make_column("id", &Harbour::id)));
}
