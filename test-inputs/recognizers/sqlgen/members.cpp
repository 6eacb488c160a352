// SPDX-License-Identifier: Apache-2.0
// The ways to write a member, and what is no table.
#include <sqlgen.hpp>

namespace fleet {
inline constexpr const char *Name = "ships";
template <class T> using Maybe = std::optional<T>;
template <class T> using To = sqlgen::ForeignKey<uint32_t, T, "id">;

struct Port { // FACT: entity fleet::Port name=Port closed=true // FACT: registration fleet::Port ''
  sqlgen::PrimaryKey<uint32_t, sqlgen::auto_incr> id; // FACT: column fleet::Port id cppType='unsigned int' primaryKey=true autoIncrement=true
  rfl::Rename<"port_code", sqlgen::Unique<sqlgen::Varchar<8>>> code; // FACT: column fleet::Port code field="port_code" cppType=sqlgen::Varchar<8> unique=true
};
struct Ship { // FACT: entity fleet::Ship name=Ship schema="sea" closed=true
  static constexpr const char *tablename = Name; // FACT: registration fleet::Ship ships
  static constexpr const char *schema = "sea";
  using Key = sqlgen::PrimaryKey<uint32_t>;
  Key id; // FACT: column fleet::Ship id cppType='unsigned int' primaryKey=true
  Maybe<To<Port>> home; // FACT: association belongsTo fleet::Ship fleet::Port nofix member=home foreignKey.cppType='unsigned int' foreignKey.allowNull=true targetKey=id
  std::unique_ptr<double> length; // FACT: column fleet::Ship length cppType=double allowNull=true
  const sqlgen::ForeignKey<uint32_t, Port, "id"> last; // FACT: association belongsTo fleet::Ship fleet::Port nofix member=last foreignKey.cppType='unsigned int' targetKey="id"
};
} // namespace fleet

struct Address { // FACT: entity Address closed=true
  std::string street; // FACT: column Address street cppType=std::string
};
struct Person { // FACT: entity Person closed=true // FACT: registration Person ''
  sqlgen::Flatten<Address> address; // FACT: embed Person Address member=address
  sqlgen::PrimaryKey<sqlgen::ForeignKey<uint32_t, fleet::Ship, "id">> ship; // FACT: association belongsTo Person fleet::Ship nofix member=ship foreignKey.cppType='unsigned int' foreignKey.primaryKey=true targetKey="id"
};
template <class T> struct Log { // FACT: entity Log<int> closed=true // FACT: registration Log<int> ''
  sqlgen::PrimaryKey<T> id; // FACT: column Log<int> id cppType=int primaryKey=true
};
struct Entry { // FACT: entity Entry closed=true // FACT: registration Entry ''
  sqlgen::ForeignKey<int, Log<int>, "id"> log; // FACT: association belongsTo Entry Log<int> nofix member=log foreignKey.cppType=int targetKey="id"
  sqlgen::Unique<Log<char> *> other; // FACT: column Entry other cppType='Log<char> *' unique=true
};
struct Derived : Log<int> { // FACT: entity Derived // FACT: registration Derived '' // FACT: gap Derived what='base classes are not read'
  sqlgen::Unique<int> number; // FACT: column Derived number cppType=int unique=true
};
struct View { // FACT: entity View closed=true
  static constexpr const char *viewname = "v";
  sqlgen::Unique<int> number; // FACT: column View number cppType=int unique=true
};
struct Plain {
  int x;
};

template <class T> void generic() { sqlgen::create_index<"g", T>(); }
std::string runTime();
void prepare() {
  using namespace sqlgen::literals;
  auto done = sqlgen::create_unique_index<"i", fleet::Ship>("home"_c, "length"_c); // FACT: index fleet::Ship name=i columns=home|length unique=true
  sqlgen::create_index<"g", fleet::Port>(runTime()); // FACT: index fleet::Port name=g columns=opaque
  struct Local {
    sqlgen::PrimaryKey<int> id;
  };
}
