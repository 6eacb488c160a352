// SPDX-License-Identifier: Apache-2.0
// The other one. Its notes are other rows of another database.
#include <sqlite_orm/sqlite_orm.h>

int main() {
  using namespace sqlite_orm;
  struct Note {
    int number;
    std::string writer;
  };
  auto storage = make_storage(
      "tasks.db",
      make_table("notes", make_column("number", &Note::number, primary_key()),
                 make_column("writer", &Note::writer)));
}
