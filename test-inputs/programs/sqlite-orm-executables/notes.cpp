// SPDX-License-Identifier: Apache-2.0
// One of two executables in one compile database. Both have a main() that opens
// a storage, and classes and tables of the same names.
// PATHS: matter
#include <sqlite_orm/sqlite_orm.h>

struct User {
  int id;
  std::string name;
};

int main() {
  using namespace sqlite_orm;
  struct Note {
    int id;
    std::optional<int> author;
  };
  auto storage = make_storage(
      "notes.db",
      make_table("users", make_column("id", &User::id, primary_key()),
                 make_column("name", &User::name)),
      make_table("notes", make_column("id", &Note::id, primary_key()),
                 make_column("author_id", &Note::author),
                 foreign_key(&Note::author)
                     .references(&User::id)
                     .on_delete.set_null()));
}
