// SPDX-License-Identifier: Apache-2.0
// Just enough of sqlite_orm to declare storages: the same names, chains and
// template structure, and nothing behind them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace sqlite_orm {

template <class T, class SFINAE = void>
struct type_is_nullable : std::false_type {};
template <class T>
struct type_is_nullable<std::optional<T>> : std::true_type {};
template <class T>
struct type_is_nullable<std::unique_ptr<T>> : std::true_type {};
template <class T>
struct type_is_nullable<std::shared_ptr<T>> : std::true_type {};

template <class T, class Enable = void> struct type_printer {};
struct integer_printer {};
struct text_printer {};
struct real_printer {};
struct blob_printer {};

namespace internal {

enum class foreign_key_action {
  none,
  no_action,
  restrict_,
  set_null,
  set_default,
  cascade,
};

template <class F> struct on_update_delete_t {
  const F &fk;
  const bool update;
  foreign_key_action _action = foreign_key_action::none;

  on_update_delete_t(const F &fk_, bool update_, foreign_key_action action)
      : fk(fk_), update(update_), _action(action) {}

  F no_action() const { return with(foreign_key_action::no_action); }
  F restrict_() const { return with(foreign_key_action::restrict_); }
  F set_null() const { return with(foreign_key_action::set_null); }
  F set_default() const { return with(foreign_key_action::set_default); }
  F cascade() const { return with(foreign_key_action::cascade); }

private:
  F with(foreign_key_action Action) const {
    F res = fk;
    (update ? res.on_update : res.on_delete)._action = Action;
    return res;
  }
};

template <class A, class B> struct foreign_key_t;

template <class... Cs, class... Rs>
struct foreign_key_t<std::tuple<Cs...>, std::tuple<Rs...>> {
  using self = foreign_key_t<std::tuple<Cs...>, std::tuple<Rs...>>;
  std::tuple<Cs...> columns;
  std::tuple<Rs...> references;
  on_update_delete_t<self> on_update;
  on_update_delete_t<self> on_delete;

  foreign_key_t(std::tuple<Cs...> columns_, std::tuple<Rs...> references_)
      : columns(std::move(columns_)), references(std::move(references_)),
        on_update(*this, true, foreign_key_action::none),
        on_delete(*this, false, foreign_key_action::none) {}
  foreign_key_t(const self &other)
      : columns(other.columns), references(other.references),
        on_update(*this, true, other.on_update._action),
        on_delete(*this, false, other.on_delete._action) {}
};

template <class T, class F> struct column_pointer {
  F field;
};

template <class... Cs> struct foreign_key_intermediate_t {
  std::tuple<Cs...> columns;

  template <class... Rs>
  foreign_key_t<std::tuple<Cs...>, std::tuple<Rs...>> references(Rs... refs) {
    return {std::move(columns), {std::forward<Rs>(refs)...}};
  }
  template <class T, class... Rs>
  foreign_key_t<std::tuple<Cs...>, std::tuple<column_pointer<T, Rs>...>>
  references(Rs... refs) {
    return {std::move(columns), {column_pointer<T, Rs>{refs}...}};
  }
};

template <class T> struct primary_key_with_autoincrement : T {
  primary_key_with_autoincrement(T key) : T(key) {}
};
template <class... Cs> struct primary_key_t {
  using self = primary_key_t<Cs...>;
  std::tuple<Cs...> columns;
  self asc() const { return *this; }
  primary_key_with_autoincrement<self> autoincrement() const { return {*this}; }
};
template <class... Cs> struct unique_t {
  std::tuple<Cs...> columns;
};
template <class T> struct default_t {
  T value;
};
template <class T> struct check_t {
  T expression;
};
struct collate_constraint_t {};
struct null_t {};
struct not_null_t {};

template <class M> struct member_traits;
template <class F, class O> struct member_traits<F O::*> {
  using object_type = O;
};

struct empty_setter {};
template <class G, class S, class... Op> struct column_t {
  using object_type = typename member_traits<G>::object_type;
  std::string name;
  G member_pointer;
  S setter;
  std::tuple<Op...> constraints;
};

template <class C> struct indexed_column_t {
  C column_or_expression;
  indexed_column_t desc() const { return *this; }
};
template <class... Cs> struct index_t {
  std::string name;
  bool unique;
  std::tuple<Cs...> elements;
};
template <class C> struct where_t {
  C expression;
};

template <class O, bool WithoutRowId, class... Cs> struct table_t {
  using object_type = O;
  std::string name;
  std::tuple<Cs...> elements;
  table_t<O, true, Cs...> without_rowid() const { return {name, elements}; }
};

template <class... DBO> struct storage_t {
  std::string filename;
  std::tuple<DBO...> db_objects;
};

} // namespace internal

template <class... Cs>
internal::foreign_key_intermediate_t<Cs...> foreign_key(Cs... columns) {
  return {{std::forward<Cs>(columns)...}};
}
template <class... Args> internal::unique_t<Args...> unique(Args... args) {
  return {{std::forward<Args>(args)...}};
}
inline internal::unique_t<> unique() { return {{}}; }
template <class... Cs> internal::primary_key_t<Cs...> primary_key(Cs... cs) {
  return {{std::forward<Cs>(cs)...}};
}
inline internal::primary_key_t<> primary_key() { return {{}}; }
template <class T> internal::default_t<T> default_value(T t) {
  return {std::move(t)};
}
template <class T> internal::check_t<T> check(T t) { return {std::move(t)}; }
inline internal::collate_constraint_t collate_nocase() { return {}; }
inline internal::null_t null() { return {}; }
inline internal::not_null_t not_null() { return {}; }

template <class T, class F>
internal::column_pointer<T, F> column(F field) {
  return {field};
}

template <class M, class... Op,
          std::enable_if_t<std::is_member_object_pointer<M>::value, bool> = true>
internal::column_t<M, internal::empty_setter, Op...>
make_column(std::string name, M memberPointer, Op... constraints) {
  return {std::move(name), memberPointer, {}, {std::move(constraints)...}};
}
template <
    class G, class S, class... Op,
    std::enable_if_t<std::is_member_function_pointer<G>::value, bool> = true,
    std::enable_if_t<std::is_member_function_pointer<S>::value, bool> = true>
internal::column_t<G, S, Op...> make_column(std::string name, G getter,
                                            S setter, Op... constraints) {
  return {std::move(name), getter, setter, {std::move(constraints)...}};
}

template <class C> internal::indexed_column_t<C> indexed_column(C column) {
  return {std::move(column)};
}
template <class C> internal::where_t<C> where(C expression) {
  return {std::move(expression)};
}
template <class... Cols>
internal::index_t<Cols...> make_index(std::string name, Cols... cols) {
  return {std::move(name), false, {std::move(cols)...}};
}
template <class... Cols>
internal::index_t<Cols...> make_unique_index(std::string name, Cols... cols) {
  return {std::move(name), true, {std::move(cols)...}};
}

template <class... Cs, class T = typename std::tuple_element_t<
                           0, std::tuple<Cs...>>::object_type>
internal::table_t<T, false, Cs...> make_table(std::string name, Cs... args) {
  return {std::move(name), std::make_tuple<Cs...>(std::forward<Cs>(args)...)};
}
template <class T, class... Cs>
internal::table_t<T, false, Cs...> make_table(std::string name, Cs... args) {
  return {std::move(name), std::make_tuple<Cs...>(std::forward<Cs>(args)...)};
}

template <class... DBO>
internal::storage_t<DBO...> make_storage(std::string filename,
                                         DBO... dbObjects) {
  return {std::move(filename), {std::forward<DBO>(dbObjects)...}};
}

// A table of the library's own, which nobody must report about.
struct sqlite_master {
  std::string type;
};
inline auto make_sqlite_schema_table() {
  return make_table("sqlite_master", make_column("type", &sqlite_master::type));
}

} // namespace sqlite_orm
