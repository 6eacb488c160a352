// SPDX-License-Identifier: Apache-2.0
// Constraints, actions, and what cannot be read.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Color {};
enum class Size { Small };
namespace sqlite_orm {
template <> struct type_is_nullable<Color> : std::true_type {};
template <> struct type_printer<Color> : text_printer {};
// It may be for any type.
template <class T>
struct type_is_nullable<T, std::enable_if_t<std::is_enum<T>::value>>
    : std::true_type {};
} // namespace sqlite_orm

struct Dock {
  int id, number;
  Color color;
  Size size;
  std::optional<double> length;
  std::vector<char> photo;
};
struct Crane {
  int a, b, c;
};

std::string name();
extern const char *const elsewhere;
internal::not_null_t something();

auto constraints = make_storage(
    "docks.db",
    make_table("dock", // FACT: entity Dock closed=true // FACT: registration Dock "dock" store=constraints
               make_column("id", &Dock::id, primary_key().asc().autoincrement()), // FACT: column Dock "id" cppType=int primaryKey=true autoIncrement=true nullable=opaque
               make_column("number", &Dock::number, unique(), default_value(3), check(1)), // FACT: column Dock "number" cppType=int unique=true default=3 nullable=opaque
               make_column("color", &Dock::color, not_null(), collate_nocase()), // FACT: column Dock "color" cppType=Color allowNull=false nullable=true storedAs=TEXT
               make_column("size", &Dock::size, null()), // FACT: column Dock "size" cppType='enum Size' allowNull=true null=true nullable=opaque
               make_column("length", &Dock::length), // FACT: column Dock "length" cppType=std::optional<double> nullable=opaque
               make_column("photo", &Dock::photo))); // FACT: column Dock "photo" cppType=std::vector<char> nullable=opaque

auto tables = make_storage(
    "cranes.db", make_unique_index("c", &Crane::c), // FACT: index Crane columns=c name="c" unique=true
    make_table(elsewhere, make_column("id", &Dock::id)), // FACT: entity Dock closed=true // FACT: registration Dock constant(elsewhere) store=tables // FACT: column Dock "id" cppType=int nullable=opaque
    make_table("crane", make_column("a", &Crane::a), make_column("b", &Crane::b), // FACT: entity Crane closed=true // FACT: registration Crane "crane" store=tables // FACT: column Crane "a" cppType=int primaryKey=true nullable=opaque // FACT: column Crane "b" cppType=int primaryKey=true nullable=opaque
               make_column("c", &Crane::c), // FACT: column Crane "c" cppType=int nullable=opaque
               primary_key(&Crane::a, &Crane::b),
               foreign_key(&Crane::a, &Crane::b) // FACT: association belongsTo Crane Dock nofix keyParts=a->id|b->number onDelete='SET NULL'|RESTRICT onUpdate='NO ACTION'
                   .references(&Dock::id, &Dock::number)
                   .on_delete.set_null().on_delete.restrict_()
                   .on_update.no_action()));

auto unread = make_storage(
    "unread.db", make_table(name(), make_column("id", &Dock::id)), // FACT: entity Dock // FACT: registration Dock opaque store=unread // FACT: column Dock "id" cppType=int nullable=opaque // FACT: gap Dock what='the name of this table is put together at run time'
    make_table("crane", make_column(name(), &Crane::a), // FACT: entity Crane // FACT: registration Crane "crane" store=unread // FACT: column Crane opaque cppType=int nullable=opaque member=a // FACT: gap Crane what='the name of this column is put together at run time'
               make_column("b", &Crane::b, something()), // FACT: column Crane "b" cppType=int allowNull=opaque primaryKey=opaque unique=opaque default=opaque nullable=opaque // FACT: gap Crane what='this constraint of a column is not read'
               make_column("c", &Crane::c))); // FACT: column Crane "c" cppType=int nullable=opaque
