// SPDX-License-Identifier: Apache-2.0
// An ORM of one's own: the marks on its member functions are enough.
#include <string>

namespace house {
struct Options {
  const char *foreignKey = nullptr;
  const char *onDelete = nullptr;
};
enum class OnDelete { Cascade, SetNull };
struct TableOptions {
  const char *tableName = nullptr;
};
class Table {
public:
  explicit Table(const char *Name, TableOptions = {});
  [[clang::annotate("assoc::hasMany")]] Table &many(const Table &Other, Options = {});
  [[clang::annotate("assoc::belongsTo")]] Table &one(const Table &Other, const std::string &foreignKey = "", OnDelete onDelete = OnDelete::Cascade);
  void unrelated(const Table &);
};
class Special : public Table {
  using Table::Table;
};
} // namespace house

house::Table Users("users"); // FACT: entity Users name=users
house::Table Posts("posts", {.tableName = "blog"}); // FACT: entity Posts name=posts tableName="blog"
house::Special Tags{"tags"}; // FACT: entity Tags name=tags

void associate() {
  Users.many(Posts, {.foreignKey = "author_id", .onDelete = "cascade"}); // FACT: association hasMany Users Posts nofix foreignKey="author_id" onDelete="cascade"
  Posts.one(Users, "author_id", house::OnDelete::SetNull); // FACT: association belongsTo Posts Users nofix foreignKey="author_id" onDelete='SET NULL'
  Posts.one(Users, "author_id"); // FACT: association belongsTo Posts Users nofix foreignKey="author_id"
  Posts.many(Tags).one(Users); // FACT: association hasMany Posts Tags nofix // FACT: gap - what='the source of this association cannot be read'
  Users.unrelated(Posts);
}

// Free functions may carry marks, too.
namespace plain {
class Row {
public:
  explicit Row(const char *Name);
};
[[clang::annotate("assoc::hasMany")]] void link(const Row &, const Row &, const char *foreignKey = "");
} // namespace plain

plain::Row Harbour("Harbour"); // FACT: entity Harbour
plain::Row Boat("Boat"); // FACT: entity Boat
void links() {
  plain::link(Harbour, Boat, "home_id"); // FACT: association hasMany Harbour Boat nofix foreignKey="home_id"
}
