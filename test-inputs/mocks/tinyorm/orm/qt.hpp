// SPDX-License-Identifier: Apache-2.0
// As much of Qt as TinyORM's declarations need: shapes, not behaviour.
#pragma once
#pragma GCC system_header

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

class QString {
public:
  QString();
  QString(const char *text);
  QString(const QString &other);
  QString(QString &&other);
  QString(const char16_t *text, int size);
  ~QString();
  QString &operator=(const QString &other);
  static QString fromUtf8(const char *text, int size = -1);
  static QString fromLatin1(const char *text, int size = -1);
  static QString number(int value);
};
QString operator+(const QString &left, const QString &right);
#define QStringLiteral(text) (QString(u"" text, sizeof(u"" text) / 2 - 1))

class QVariant {
public:
  QVariant(int value);
  QVariant(bool value);
  QVariant(const char *text);
};

template <class T> class QList {
public:
  QList();
  QList(std::initializer_list<T> values);
  ~QList();
  const T *begin() const;
  const T *end() const;
};
using QStringList = QList<QString>;

template <class Key, class T> class QHash {
public:
  QHash();
  QHash(std::initializer_list<std::pair<Key, T>> entries);
  ~QHash();
};

using quint32 = unsigned int;
using quint64 = unsigned long long;

namespace Orm {
namespace Constants {
extern const QString EMPTY;
extern const QString ID;
extern const QString NAME;
extern const QString NOTE;
extern const QString CREATED_AT;
extern const QString UPDATED_AT;
extern const QString DELETED_AT;
} // namespace Constants
using namespace Constants;
} // namespace Orm
