// SPDX-License-Identifier: Apache-2.0
// Ids, columns, embedded values, bases, traits and mapClass.
#include <Wt/Dbo/Dbo.h>
#include <Wt/Dbo/WtSqlTraits.h>

namespace dbo = Wt::Dbo;

class Berth;
class Harbour;

enum class Kind { Small, Large };

struct BerthKey { // FACT: entity BerthKey value=true closed=true
  dbo::ptr<Harbour> harbour;
  int pier = 0;
};

namespace Wt {
namespace Dbo {
template <class A>
void field(A &a, BerthKey &k, const std::string &name, int = -1) {
  belongsTo(a, k.harbour, name + "_harbour", NotNull); // FACT: association belongsTo BerthKey Harbour nofix member=harbour joinName=prefix+_harbour foreignKey.allowNull=false constraint=NotNull
  field(a, k.pier, name + "_pier"); // FACT: column BerthKey prefix+_pier cppType=int member=pier
}
template <> struct dbo_traits<Berth> : dbo_default_traits {
  using IdType = BerthKey;
  static const char *surrogateIdField() { return nullptr; }
  static const char *versionField() { return "ver"; }
};
template <> struct sql_value_traits<Kind> {
  static std::string type(SqlConnection *c, int size) {
    return sql_value_traits<std::string>::type(c, size);
  }
};
} // namespace Dbo
} // namespace Wt

class Record { // FACT: entity Record closed=true
public:
  Wt::WString note;

  template <class A> void persist(A &a) { dbo::field(a, note, "note", 20); } // FACT: column Record "note" cppType=Wt::WString size=20
};

class Berth : public Record { // FACT: entity Berth idType=BerthKey naturalId="berth" surrogateIdField='' versionField="ver" closed=true
public:
  BerthKey key;
  std::optional<int> length;
  Kind kind;

  template <class A> void persist(A &a) {
    dbo::id(a, key, "berth"); // FACT: embed Berth BerthKey member=key prefix="berth" isId=true
    Record::persist(a); // FACT: embed Berth Record
    dbo::field(a, length, "length"); // FACT: column Berth "length" cppType=std::optional<int>
    dbo::field(a, kind, "kind"); // FACT: column Berth "kind" cppType=std::string
  }
};

template <class T> class Log : public dbo::Dbo<Log<T>> { // FACT: entity Log<Harbour> closed=true
public:
  dbo::ptr<T> about;

  template <class A> void persist(A &a) { dbo::belongsTo(a, about, "about"); } // FACT: association belongsTo Log<Harbour> Harbour nofix member=about joinName="about"
};

class Harbour { // FACT: entity Harbour closed=true
public:
  template <class A> void persist(A &) {}
};

struct Store : dbo::Session {
  Store() {
    mapClass<Berth>("berth"); // FACT: registration Berth "berth" store=Store
    mapClass<Log<Harbour>>("log"); // FACT: registration Log<Harbour> "log" store=Store
    mapClass<Harbour>("harbour"); // FACT: registration Harbour "harbour" store=Store
  }
};
