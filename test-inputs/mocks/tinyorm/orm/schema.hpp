// SPDX-License-Identifier: Apache-2.0
// As much of TinyORM as migrations need: shapes, not behaviour.
#pragma once
#pragma GCC system_header

#include "orm/qt.hpp"

namespace Orm::SchemaNs {
namespace Constants {
extern const QString Cascade;
extern const QString Restrict;
extern const QString SetNull;
} // namespace Constants

class ForeignIdColumnDefinitionReference;

template <class R = void> class ColumnDefinitionReference {
public:
  using ColumnReferenceType =
      std::conditional_t<std::is_void_v<R>, ColumnDefinitionReference, R>;
  ColumnReferenceType &autoIncrement();
  ColumnReferenceType &change();
  ColumnReferenceType &comment(QString comment);
  ColumnReferenceType &defaultValue(QVariant value);
  ColumnReferenceType &nullable(bool value = true);
  ColumnReferenceType &renameTo(QString columnName);
  ColumnReferenceType &useCurrent();
  ColumnReferenceType &index(QString indexName = "");
  ColumnReferenceType &primary();
  ColumnReferenceType &unique(QString indexName = "");
};

class ForeignKeyDefinitionReference {
public:
  ForeignKeyDefinitionReference &references(const QList<QString> &columns);
  template <class = void>
  ForeignKeyDefinitionReference &references(const QString &column);
  ForeignKeyDefinitionReference &on(const QString &table);
  ForeignKeyDefinitionReference &onDelete(const QString &action);
  ForeignKeyDefinitionReference &onUpdate(const QString &action);
  ForeignKeyDefinitionReference &deferrable(bool value = true);
  ForeignKeyDefinitionReference &cascadeOnUpdate();
  ForeignKeyDefinitionReference &restrictOnUpdate();
  ForeignKeyDefinitionReference &cascadeOnDelete();
  ForeignKeyDefinitionReference &restrictOnDelete();
  ForeignKeyDefinitionReference &nullOnDelete();
};

class ForeignIdColumnDefinitionReference
    : public ColumnDefinitionReference<ForeignIdColumnDefinitionReference> {
public:
  ForeignKeyDefinitionReference
  constrained(const QString &table = Orm::Constants::EMPTY,
              const QString &column = Orm::Constants::ID);
  ForeignKeyDefinitionReference references(const QList<QString> &columns);
  template <class = void>
  ForeignKeyDefinitionReference references(const QString &column);
};

class IndexDefinitionReference {};

class Blueprint {
public:
  QString engine;

  void comment(QString comment);
  void after(const QString &column,
             const std::function<void(Blueprint &)> &callback);
  void dropColumns(const QList<QString> &columns);
  void dropColumn(const QString &column);
  void dropTimestamps();
  void dropSoftDeletes(const QString &column = Orm::Constants::DELETED_AT);
  void rename(const QString &to);
  void renameColumn(const QString &from, const QString &to);

  IndexDefinitionReference primary(const QList<QString> &columns,
                                   const QString &indexName = "");
  template <class = void>
  IndexDefinitionReference primary(const QString &column,
                                   const QString &indexName = "");
  IndexDefinitionReference unique(const QList<QString> &columns,
                                  const QString &indexName = "");
  template <class = void>
  IndexDefinitionReference unique(const QString &column,
                                  const QString &indexName = "");
  IndexDefinitionReference index(const QList<QString> &columns,
                                 const QString &indexName = "");
  template <class = void>
  IndexDefinitionReference index(const QString &column,
                                 const QString &indexName = "");
  ForeignKeyDefinitionReference foreign(const QList<QString> &columns,
                                        const QString &indexName = "");
  template <class = void>
  ForeignKeyDefinitionReference foreign(const QString &column,
                                        const QString &indexName = "");
  void dropPrimary(const QList<QString> &columns = {});
  void dropUnique(const QList<QString> &columns);
  void dropIndex(const QList<QString> &columns);
  template <class = void> void dropIndex(const QString &indexName);
  void renameIndex(const QString &from, const QString &to);
  void dropForeign(const QList<QString> &columns);
  template <class = void> void dropForeign(const QString &indexName);
  void dropConstrainedForeignId(const QString &column);

  ColumnDefinitionReference<> id(const QString &column = Orm::Constants::ID);
  ForeignIdColumnDefinitionReference foreignId(const QString &column);
  template <class Model>
  ForeignIdColumnDefinitionReference foreignIdFor(const Model &model,
                                                  const QString &column = "");
  ForeignIdColumnDefinitionReference foreignUuid(const QString &column);
  ColumnDefinitionReference<> increments(const QString &column);
  ColumnDefinitionReference<> integer(const QString &column,
                                      bool autoIncrement = false,
                                      bool isUnsigned = false);
  ColumnDefinitionReference<> bigInteger(const QString &column,
                                         bool autoIncrement = false,
                                         bool isUnsigned = false);
  ColumnDefinitionReference<> unsignedBigInteger(const QString &column,
                                                 bool autoIncrement = false);
  ColumnDefinitionReference<> string(const QString &column, int length = 255);
  ColumnDefinitionReference<> text(const QString &column);
  ColumnDefinitionReference<> boolean(const QString &column);
  ColumnDefinitionReference<> uuid(const QString &column);
  ColumnDefinitionReference<> softDeletes(
      const QString &column = Orm::Constants::DELETED_AT,
      std::optional<int> precision = 0);
  void timestamps(std::optional<int> precision = 0);
};

class SchemaBuilder {
public:
  void create(const QString &table,
              const std::function<void(Blueprint &)> &callback);
  void table(const QString &table,
             const std::function<void(Blueprint &)> &callback);
};
} // namespace Orm::SchemaNs

namespace Orm {
class Schema {
public:
  using Blueprint = SchemaNs::Blueprint;
  static void create(const QString &table,
                     const std::function<void(Blueprint &)> &callback,
                     const QString &connection = "");
  static void table(const QString &table,
                    const std::function<void(Blueprint &)> &callback,
                    const QString &connection = "");
  static void drop(const QString &table, const QString &connection = "");
  static void dropIfExists(const QString &table,
                           const QString &connection = "");
  static void rename(const QString &from, const QString &to,
                     const QString &connection = "");
  static void dropColumns(const QString &table, const QList<QString> &columns,
                          const QString &connection = "");
  static void dropColumn(const QString &table, const QString &column,
                         const QString &connection = "");
  static void renameColumn(const QString &table, const QString &from,
                           const QString &to, const QString &connection = "");
  static SchemaNs::SchemaBuilder &on(const QString &name);
};
} // namespace Orm
