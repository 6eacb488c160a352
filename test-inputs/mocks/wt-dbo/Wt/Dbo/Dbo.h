// SPDX-License-Identifier: Apache-2.0
// Just enough of Wt::Dbo's interface to declare mapped classes.
#ifndef ASSOC_MOCK_WT_DBO_DBO_H
#define ASSOC_MOCK_WT_DBO_DBO_H

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace Wt {
namespace Dbo {

class Session;
class SqlConnection;

class ForeignKeyConstraint {
public:
  explicit ForeignKeyConstraint(int value) : value_(value) {}
  int value() const { return value_; }

private:
  int value_;
};
inline ForeignKeyConstraint operator|(ForeignKeyConstraint l,
                                      ForeignKeyConstraint r) {
  return ForeignKeyConstraint(l.value() | r.value());
}
const ForeignKeyConstraint NotNull(0x01);
const ForeignKeyConstraint OnUpdateCascade(0x02);
const ForeignKeyConstraint OnUpdateSetNull(0x04);
const ForeignKeyConstraint OnUpdateRestrict(0x08);
const ForeignKeyConstraint OnDeleteCascade(0x10);
const ForeignKeyConstraint OnDeleteSetNull(0x20);
const ForeignKeyConstraint OnDeleteRestrict(0x40);

enum RelationType { ManyToOne, ManyToMany };

template <class C> class ptr {
public:
  C *operator->() const { return object; }
  bool operator==(const ptr &other) const { return object == other.object; }
  bool operator<(const ptr &other) const { return object < other.object; }

private:
  C *object = nullptr;
};
template <class C> class weak_ptr {};
template <class C> class collection {};
/// Base class of mapped classes that know their own id.
template <class C> class Dbo {};

struct dbo_default_traits {
  typedef long long IdType;
  static IdType invalidId() { return -1; }
  static const char *surrogateIdField() { return "id"; }
  static const char *versionField() { return "version"; }
};
template <class C> struct dbo_traits : dbo_default_traits {};

template <class V, class Enable = void> struct sql_value_traits {};
template <> struct sql_value_traits<std::string, void> {
  static std::string type(SqlConnection *, int) { return "text not null"; }
};
template <> struct sql_value_traits<int, void> {
  static std::string type(SqlConnection *, int) { return "integer not null"; }
};

template <class C, class Enable = void> struct persist {
  template <class A> static void apply(C &object, A &action) {
    object.persist(action);
  }
};

template <class A, class V>
void id(A &, V &, const std::string & = "id", int = -1) {}
template <class A, class C>
void id(A &, ptr<C> &, const std::string &, ForeignKeyConstraint, int = -1) {}
template <class A, class V>
void auxId(A &, V &, const std::string &, int = -1) {}
template <class A, class V>
void field(A &, V &, const std::string &, int = -1) {}
template <class A, class C>
void field(A &, ptr<C> &, const std::string &, int = -1) {}
template <class A, class C>
void belongsTo(A &, ptr<C> &, const std::string & = std::string()) {}
template <class A, class C>
void belongsTo(A &, ptr<C> &, const std::string &, ForeignKeyConstraint) {}
template <class A, class C>
void belongsTo(A &, ptr<C> &, ForeignKeyConstraint) {}
template <class A, class C>
void hasOne(A &, weak_ptr<C> &, const std::string & = std::string()) {}
template <class A, class C>
void hasMany(A &, collection<ptr<C>> &, RelationType,
             const std::string & = std::string()) {}
template <class A, class C>
void hasMany(A &, collection<ptr<C>> &, RelationType, const std::string &,
             const std::string &,
             ForeignKeyConstraint = (NotNull | OnDeleteCascade)) {}

/// The action that makes the schema.
class InitSchema {
public:
  Session *session() { return nullptr; }
  bool getsValue() const { return false; }
  bool setsValue() const { return false; }
  bool isSchema() const { return true; }
};

class Session {
public:
  template <class C> void mapClass(const char *) {
    InitSchema action;
    C object;
    persist<C>::apply(object, action);
  }
  template <class C> const char *tableName() const { return ""; }
};

} // namespace Dbo
} // namespace Wt

#endif
