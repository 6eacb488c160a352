// SPDX-License-Identifier: Apache-2.0
// As much of Qt and QxOrm as register_class() needs: shapes, not behaviour.
#ifndef ASSOC_MOCK_QXORM_H
#define ASSOC_MOCK_QXORM_H

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

class QString {
public:
  QString();
  QString(const char *text);
  QString(const QString &other);
  QString(const char16_t *text, int size);
  ~QString();
  static QString fromLatin1(const char *text, int size = -1);
  static QString number(int value);
};
QString operator+(const QString &left, const QString &right);
#define QStringLiteral(text) (QString(u"" text, sizeof(u"" text) / 2 - 1))

class QVariant {
public:
  QVariant(int value);
  QVariant(const char *text);
};
class QDate {};
class QDateTime {};
class QByteArray {};
class QObject {};
template <class T> class QSharedPointer {};
template <class T> class QList {};
template <class T> using QVector = QList<T>;
template <class K, class V> class QHash {};
template <class A, class B> using QPair = std::pair<A, B>;

namespace qx {
namespace trait {
class no_base_class_defined {};
template <class T> struct get_primary_key { typedef long type; };
template <class T> struct get_base_class {
  typedef no_base_class_defined type;
};
template <class T> struct is_qx_registered {
  enum { value = 0 };
};
} // namespace trait

namespace dao {
template <class T> class ptr {};
} // namespace dao

template <class K, class V> class QxCollection {};

class IxSqlRelation;
class IxClass;

class IxDataMember {
public:
  virtual ~IxDataMember() = 0;
  QString getKey() const;
  IxSqlRelation *getSqlRelation() const;
  void setName(const QString &s);
  void setDescription(const QString &s);
  void setSqlType(const QString &s);
  void setDao(bool b);
  void setDefaultValue(const QVariant &v);
  void setAutoIncrement(bool b);
  void setIsPrimaryKey(bool b);
  void setIsIndex(bool b);
  void setIsUnique(bool b);
  void setNotNull(bool bNotNull, const QString &sMessage = QString());
};

class IxSqlRelation {
public:
  virtual ~IxSqlRelation() = 0;
  IxDataMember *getDataMember() const;
  void setLinked(bool b);
};

class IxDataMemberX {};

class QxSoftDelete {
public:
  enum mode { mode_flag, mode_date_time };
  QxSoftDelete(const QString &sColumn);
  QxSoftDelete(const QString &sColumn, mode eMode);
};

class IxClass {
public:
  void setName(const QString &s);
  void setDescription(const QString &s);
  void setSoftDelete(const QxSoftDelete &o);
  IxDataMemberX *getDataMemberX() const;
};

template <class T> class QxClass : public IxClass {
public:
  typedef typename qx::trait::get_primary_key<T>::type type_primary_key;
  typedef typename qx::trait::get_base_class<T>::type type_base_class;

  IxDataMember *id(type_primary_key T::*pDataMemberId, const QString &sKey,
                   long lVersion = 0);
  IxDataMember *id(const QString &sKey, long lVersion);
  IxDataMember *data(const QString &sKey, long lVersion);
  template <typename V, typename U>
  IxDataMember *data(V U::*pData, const QString &sKey, long lVersion = 0,
                     bool bSerialize = true, bool bDao = true);
  template <typename V, typename U>
  IxSqlRelation *relationOneToOne(V U::*pData, const QString &sKey,
                                  long lVersion = 0);
  template <typename V, typename U>
  IxSqlRelation *relationManyToOne(V U::*pData, const QString &sKey,
                                   long lVersion = 0);
  template <typename V, typename U>
  IxSqlRelation *relationOneToMany(V U::*pData, const QString &sKey,
                                   const QString &sForeignKey,
                                   long lVersion = 0);
  template <typename V, typename U>
  IxSqlRelation *relationManyToMany(V U::*pData, const QString &sKey,
                                    const QString &sExtraTable,
                                    const QString &sForeignKeyOwner,
                                    const QString &sForeignKeyDataType,
                                    long lVersion = 0);

  template <typename V, typename U>
  IxDataMember *pimpl(V U::*pData, const QString &sKey = QString("_PIMPL_"));
  template <typename U>
  IxDataMember *id(type_primary_key U::*pDataMemberId, const QString &sKey,
                   long lVersion, IxDataMember *pImpl);
  template <typename V, typename U>
  IxDataMember *data(V U::*pData, const QString &sKey, long lVersion,
                     bool bSerialize, bool bDao, IxDataMember *pImpl);
  template <typename V, typename U>
  IxSqlRelation *relationManyToOne(V U::*pData, const QString &sKey,
                                   long lVersion, IxDataMember *pImpl);
  template <typename V, typename U>
  IxSqlRelation *relationOneToMany(V U::*pData, const QString &sKey,
                                   const QString &sForeignKey, long lVersion,
                                   IxDataMember *pImpl);
};

template <class T> void register_class(T &t) { (void)t; }
} // namespace qx

#define QX_REGISTER_PRIMARY_KEY(daoClass, primaryKey)                          \
  namespace qx {                                                               \
  namespace trait {                                                            \
  template <> struct get_primary_key<daoClass> { typedef primaryKey type; };   \
  }                                                                            \
  }
#define QX_REGISTER_HPP(className, baseClass, version)                         \
  namespace qx {                                                               \
  namespace trait {                                                            \
  template <> struct is_qx_registered<className> {                             \
    enum { value = 1 };                                                        \
  };                                                                           \
  template <> struct get_base_class<className> { typedef baseClass type; };    \
  }                                                                            \
  }
#define QX_REGISTER_HPP_EXPORT_DLL(className, baseClass, version)              \
  QX_REGISTER_HPP(className, baseClass, version)                               \
  namespace qx {                                                               \
  template <> void register_class(QxClass<className> &t);                      \
  }
#define QX_REGISTER_CPP(className)
#define QX_REGISTER_CPP_EXPORT_DLL(className)

#endif
