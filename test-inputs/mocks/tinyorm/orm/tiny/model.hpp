// SPDX-License-Identifier: Apache-2.0
// As much of TinyORM as models need: shapes, not behaviour.
#pragma once
#pragma GCC system_header

#include "orm/qt.hpp"

namespace Orm::Tiny {
namespace Relations {
class Pivot;

template <class Model, class Related> class Relation {
public:
  void where(const QString &column, const QVariant &value);
  void orderBy(const QString &column);
  void withDefault(bool value = true);
};
template <class Model, class Related>
class HasOne : public Relation<Model, Related> {};
template <class Model, class Related>
class HasMany : public Relation<Model, Related> {};
template <class Model, class Related>
class BelongsTo : public Relation<Model, Related> {};
template <class Model, class Related, class PivotType = Pivot>
class BelongsToMany : public Relation<Model, Related> {
public:
  BelongsToMany &as(const QString &name);
  BelongsToMany &withPivot(const QString &column);
  BelongsToMany &withTimestamps();
};
} // namespace Relations

namespace Concerns {
template <class Derived, class... AllRelations> class HasRelationStore {
public:
  class BaseRelationStore {
  public:
    template <class Method> void operator()(Method method);
  };
};

template <class Derived, class... AllRelations> class HasRelationships {
public:
  template <class M, class R> using HasOne = Relations::HasOne<M, R>;
  template <class M, class R> using HasMany = Relations::HasMany<M, R>;
  template <class M, class R> using BelongsTo = Relations::BelongsTo<M, R>;
  template <class M, class R, class P = Relations::Pivot>
  using BelongsToMany = Relations::BelongsToMany<M, R, P>;

  template <class Related>
  std::unique_ptr<Relations::HasOne<Derived, Related>>
  hasOne(QString foreignKey = "", QString localKey = "");
  template <class Related>
  std::unique_ptr<Relations::BelongsTo<Derived, Related>>
  belongsTo(QString foreignKey = "", QString ownerKey = "",
            QString relation = "");
  template <class Related>
  std::unique_ptr<Relations::HasMany<Derived, Related>>
  hasMany(QString foreignKey = "", QString localKey = "");
  template <class Related, class PivotType = Relations::Pivot>
  std::unique_ptr<Relations::BelongsToMany<Derived, Related, PivotType>>
  belongsToMany(QString table = "", QString foreignPivotKey = "",
                QString relatedPivotKey = "", QString parentKey = "",
                QString relatedKey = "", QString relation = "");

protected:
  using RelationVisitor = std::function<void(
      typename HasRelationStore<Derived, AllRelations...>::BaseRelationStore
          &)>;
  QHash<QString, RelationVisitor> u_relations;
};
} // namespace Concerns

class IsModel {};

template <class Derived, class... AllRelations>
class Model : public Concerns::HasRelationships<Derived, AllRelations...>,
              public IsModel {
public:
  Model();

  QString u_table;
  QString u_connection;
  bool u_incrementing = true;
  QString u_primaryKey = Constants::ID;
  bool u_timestamps = true;
};

template <class Derived> class SoftDeletes {};
} // namespace Orm::Tiny
