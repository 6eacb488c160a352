// SPDX-License-Identifier: Apache-2.0
// Parts of a storage, wherever they stand.
#include <sqlite_orm/sqlite_orm.h>

using namespace sqlite_orm;

struct Harbour {
  int id;
};
struct Vessel {
  int id;
};
struct Boat : Vessel {
  std::optional<int> home;

  const std::string &getName() const;
  void setName(std::string name);
};

static const std::string BOATS = "boat";
#define HARBOURS "harbour"

// In variables and functions.
auto harbours = make_table(HARBOURS, make_column("id", &Harbour::id, primary_key())); // FACT: entity Harbour closed=true // FACT: registration Harbour harbour store=open // FACT: column Harbour "id" cppType=int primaryKey=true
constexpr auto home = &Boat::home;
auto fk = foreign_key(home).references(&Harbour::id); // FACT: association belongsTo Boat Harbour nofix keyParts=home->id onDelete=CASCADE

template <class T> auto idColumn(const char *name) {
  return make_column(name, &T::id, primary_key()); // FACT: column Boat boat_id cppType=int primaryKey=true member=id
}
auto boats() {
  return make_table<Boat>(BOATS, idColumn<Boat>("boat_id"), // FACT: entity Boat closed=true // FACT: registration Boat boat store=open
                          make_column("home_id", &Boat::home), // FACT: column Boat "home_id" cppType=std::optional<int> member=home
                          make_column("name", &Boat::getName, &Boat::setName), // FACT: column Boat "name" cppType=std::string other=setName member=getName
                          fk.on_delete.cascade())
      .without_rowid();
}

auto open() {
  auto table = boats();
  return make_storage("boats.db", harbours, std::move(table));
}

// A storage in a template: read where it is instantiated.
template <class... Tables> auto wrap(Tables... tables) {
  return make_storage("", std::move(tables)...);
}
auto wrapped = wrap(make_table("wrapped", make_column("id", &Harbour::id))); // FACT: entity Harbour closed=true // FACT: registration Harbour "wrapped" store=wrapped // FACT: column Harbour "id" cppType=int

// Nobody instantiates these: what they declare is not known.
template <class T> auto never(T name) {
  return make_storage(name, make_table("never", make_column(name, &T::id))); // FACT: gap - what='the tables of this call depend on a template'
}
// What does not depend on the template is read.
template <class T> auto plain() {
  return make_storage("", make_table("plain", make_column("id", &Harbour::id))); // FACT: entity Harbour closed=true // FACT: registration Harbour "plain" store=Tplain // FACT: column Harbour "id" cppType=int
}

struct Db {
  decltype(wrapped) storage = make_storage(
      "", make_table("member", make_column("id", &Harbour::id))); // FACT: entity Harbour closed=true // FACT: registration Harbour "member" store=storage // FACT: column Harbour "id" cppType=int
  Db() {}
};

// Of the class that is named, not of the one that has the member.
auto classes = make_storage(
    "", make_table<Boat>("boat", make_column("id", &Boat::id), make_column("home_id", &Boat::home), // FACT: entity Boat closed=true // FACT: registration Boat "boat" store=classes // FACT: column Boat "id" cppType=int // FACT: column Boat "home_id" cppType=std::optional<int> member=home
                         foreign_key(&Boat::home).references<Boat>(&Boat::id), // FACT: association belongsTo Boat Boat nofix keyParts=home->id
                         foreign_key(&Boat::home).references(column<Boat>(&Boat::id)), // FACT: association belongsTo Boat Boat nofix keyParts=home->id
                         foreign_key(&Boat::home).references(&Boat::id))); // FACT: association belongsTo Boat classes nofix keyParts=home->id

// In no storage.
auto alone = make_table("alone", make_column("id", &Vessel::id)); // FACT: entity Vessel // FACT: column Vessel "id" cppType=int
