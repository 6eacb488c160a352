// SPDX-License-Identifier: Apache-2.0
// The ways to say it: by position, by name, in macros; and what members can be.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#define TABLE_NAME "things"
#define NAME_COLUMN column("label")

template <class T> class my_ptr {};
template <class T> class my_list {};
struct raw_handle {};
namespace odb {
template <class T> class pointer_traits<my_ptr<T>> {};
template <class T> class access::container_traits<my_list<T>> {};
} // namespace odb

#pragma db value type("INTEGER")
struct Money {
  int cents;
};

#pragma db namespace schema("shop") table("s_")
namespace shop {
class Other;
typedef my_ptr<Other> OtherPtr;

#pragma db value
struct Name { // FACT: entity shop::Name name=Name schema=shop tablePrefix=s_ value=true closed=true
  std::string first_; // FACT: column shop::Name prefix+first_ cppType=std::string member=first_
#pragma db column("last")
  std::string last; // FACT: column shop::Name prefix+last field="prefix+last" cppType=std::string member=last
#pragma db on_delete(set_null)
  OtherPtr owner; // FACT: association belongsTo shop::Name shop::Other nofix member=owner onDelete="set_null" path=prefix+owner
};

#pragma db object abstract
class Base { // FACT: entity shop::Base name=Base abstract=true schema=shop tablePrefix=s_ closed=true
#pragma db id auto
  long m_id; // FACT: column shop::Base m_id cppType=long primaryKey=true autoIncrement=true
};

#pragma db object table(TABLE_NAME)
class Thing : public Base, raw_handle { // FACT: entity shop::Thing name=Thing schema=shop tablePrefix=s_ closed=true unmapped=cached|section_ // FACT: registration shop::Thing things // FACT: embed shop::Thing shop::Base
  friend class odb::access;
#pragma db unique NAME_COLUMN
#pragma db type("VARCHAR(80)")
  std::string name_; // FACT: column shop::Thing name_ field=label cppType=std::string unique=true sqlType="VARCHAR(80)"
  Money price; // FACT: column shop::Thing price cppType=Money sqlType="INTEGER"
  odb::nullable<int> count; // FACT: column shop::Thing count cppType=odb::nullable<int>
  std::optional<std::string> note; // FACT: column shop::Thing note cppType=std::optional<std::string>
#pragma db null default("x")
  std::string text; // FACT: column shop::Thing text cppType=std::string allowNull=true default="x"
#pragma db transient
  int cached;
  odb::section section_;
  static int all;
  Name owner_; // FACT: embed shop::Thing shop::Name member=owner_ prefix=owner_.
#pragma db column("n_")
  Name second; // FACT: embed shop::Thing shop::Name member=second prefix="n_"
  std::vector<int> numbers; // FACT: column shop::Thing numbers cppType=int container=ordered
#pragma db table("words") id_column("thing") key_column("k") value_column("v")
  std::map<std::string, std::string> words; // FACT: column shop::Thing words cppType=std::string container=map id_column="thing" keyType=std::string key_column="k" table=words value_column="v"
#pragma db type("BLOB")
  std::vector<char> bytes; // FACT: column shop::Thing bytes cppType=std::vector<char> sqlType="BLOB"
#pragma db pgsql:type("JSON")
  std::string json; // FACT: column shop::Thing json cppType=std::string sqlType.pgsql="JSON"

  Other *raw; // FACT: association belongsTo shop::Thing shop::Other nofix member=raw path=raw
  std::shared_ptr<Other> shared; // FACT: association belongsTo shop::Thing shop::Other nofix member=shared path=shared
  odb::lazy_unique_ptr<Other> lazy; // FACT: association belongsTo shop::Thing shop::Other nofix member=lazy path=lazy
  const OtherPtr mine; // FACT: association belongsTo shop::Thing shop::Other nofix member=mine path=mine
#pragma db index
  odb::lazy_shared_ptr<const Other> constant; // FACT: association belongsTo shop::Thing shop::Other nofix member=constant foreignKey.index=true path=constant
#pragma db points_to(Other)
  long number; // FACT: column shop::Thing number cppType=long // FACT: association belongsTo shop::Thing shop::Other nofix member=number keyParts=number-> path=number
  my_list<OtherPtr> list; // FACT: association belongsToMany shop::Thing shop::Other nofix member=list container=ordered path=list
#pragma db value_null unordered
  std::list<Other *> pointers; // FACT: association belongsToMany shop::Thing shop::Other nofix member=pointers otherKey.allowNull=true container=set path=pointers
  std::set<OtherPtr> set; // FACT: association belongsToMany shop::Thing shop::Other nofix member=set container=set path=set
  std::map<int, OtherPtr> map; // FACT: association belongsToMany shop::Thing shop::Other nofix member=map container=map keyType=int path=map
#pragma db inverse(thing_) \
    column("ignored")
  std::shared_ptr<Other> inverse_; // FACT: association belongsTo shop::Thing shop::Other nofix member=inverse_ inverse="thing_" foreignKey="ignored" path=inverse_

#pragma db index("i_name") unique members(name_, count) // FACT: index shop::Thing name=i_name columns=name_|count unique=true
#pragma db index member(text, "(16)") // FACT: index shop::Thing columns=text unique=false
#pragma db index type("UNIQUE") member(owner_.first_) // FACT: index shop::Thing columns=owner_.first_ unique=true
};

class Other { // FACT: entity shop::Other name=Other schema=shop tablePrefix=s_ closed=true // FACT: registration shop::Other ''
#pragma db points_to(Other)
  long next; // FACT: column shop::Other next cppType=long // FACT: association belongsTo shop::Other shop::Other nofix member=next keyParts=next-> path=next
  long id_; // FACT: column shop::Other id_ cppType=long primaryKey=true
  Thing *thing_; // FACT: association belongsTo shop::Other shop::Thing nofix member=thing_ foreignKey="t" path=thing_
  PRAGMA_DB(not_null)
  Thing *last_; // FACT: association belongsTo shop::Other shop::Thing nofix member=last_ foreignKey.allowNull=false path=last_
};
#pragma db object(Other) session
#pragma db member(Other::id_) id
#pragma db member(Other::thing_) column("t")

template <class T> struct Pair { // FACT: entity shop::Pair<shop::Thing> name=Pair<shop::Thing> schema=shop tablePrefix=s_ closed=true // FACT: registration shop::Pair<shop::Thing> ''
#pragma db id
  int id; // FACT: column shop::Pair<shop::Thing> id cppType=int primaryKey=true
  T *left; // FACT: association belongsTo shop::Pair<shop::Thing> shop::Thing nofix member=left path=left
};
typedef Pair<Thing> ThingPair;
#pragma db object(ThingPair)
ThingPair pair;

#pragma db view object(Thing)
struct ThingView {
  std::string name;
};
} // namespace shop

#pragma db object
class Root { // FACT: entity Root polymorphic=true closed=true // FACT: registration Root ''
#pragma db id
  int id; // FACT: column Root id cppType=int primaryKey=true
};
#pragma db object(Root) polymorphic
#pragma db object
class Child : public Root { // FACT: entity Child joined=true closed=true // FACT: registration Child '' // FACT: embed Child Root
  int more; // FACT: column Child more cppType=int
};
#pragma db index(shop::Thing::"i_json") member(json) // FACT: index shop::Thing name=i_json columns=json unique=false
