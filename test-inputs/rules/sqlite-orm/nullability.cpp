// SPDX-License-Identifier: Apache-2.0
// What may be NULL: by the type, by what users say about types, by the column.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Uuid {};
struct Money {};
template <class T> struct Maybe {};

namespace sqlite_orm {
template <> struct type_is_nullable<Uuid> : std::true_type {};
template <> struct type_printer<Uuid> : text_printer {};
template <> struct type_printer<Money> : integer_printer {};
template <class T> struct type_is_nullable<Maybe<T>> : std::true_type {};
} // namespace sqlite_orm

struct Dock {
  std::string id;
};
struct Crane {
  int id;
  Uuid a, b;
  Money c;
  Maybe<std::string> d;
  std::string e, f;
  std::optional<std::string> g;
  std::shared_ptr<std::string> h;
};

auto storage = make_storage(
    "cranes.db",
    make_table("dock", make_column("id", &Dock::id, primary_key())),
    make_table(
        "crane", make_column("id", &Crane::id, primary_key()),
        make_column("a", &Crane::a), make_column("b", &Crane::b, not_null()),
        make_column("c", &Crane::c), make_column("d", &Crane::d),
        make_column("e", &Crane::e), make_column("f", &Crane::f, null()),
        make_column("g", &Crane::g, not_null()),
        make_column("h", &Crane::h),
        foreign_key(&Crane::a).references(&Dock::id).on_delete.set_null(),
        foreign_key(&Crane::b).references(&Dock::id).on_delete.set_null(), // EXPECT: error assoc-set-null-not-null: 'b' of Crane
        foreign_key(&Crane::c).references(&Dock::id), // EXPECT: error assoc-foreign-key-type: 'c' of Crane is INTEGER
        foreign_key(&Crane::d).references(&Dock::id).on_delete.set_null(),
        foreign_key(&Crane::e).references(&Dock::id).on_delete.set_null(), // EXPECT: error assoc-set-null-not-null: 'e' of Crane
        foreign_key(&Crane::f).references(&Dock::id).on_delete.set_null(),
        foreign_key(&Crane::g).references(&Dock::id), // EXPECT: warning assoc-nullability: {{'g' of Crane is NOT NULL, but 'Crane::g' can be empty}}
        foreign_key(&Crane::h).references(&Dock::id).on_delete.set_null()));
