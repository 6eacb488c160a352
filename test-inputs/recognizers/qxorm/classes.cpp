// SPDX-License-Identifier: Apache-2.0
// The ways to say it: variables, helpers, references, types and names.
#include <QxOrm.h>

struct Boat;
typedef std::shared_ptr<Boat> BoatPtr;
typedef std::vector<BoatPtr> Boats;
struct Fleet : QList<BoatPtr> {};

namespace fleet {
struct Thing {
  long id;
};
struct Harbour : Thing {
  QString name;
  Boats vector;
  QList<Boat *> pointers;
  QHash<long, QSharedPointer<Boat>> hash;
  qx::QxCollection<long, BoatPtr> collection;
  Fleet own;
};
} // namespace fleet
struct Boat {
  QPair<QString, long> key;
  fleet::Harbour *home;
  qx::dao::ptr<fleet::Harbour> next;
  QSharedPointer<fleet::Harbour> last;
  static QString keyNames() { return "country|number"; }
};
struct Unmapped {
  long id;
};

#define MY_REGISTER(className, base) QX_REGISTER_HPP_EXPORT_DLL(className, base, 0)
MY_REGISTER(fleet::Thing, qx::trait::no_base_class_defined)
MY_REGISTER(fleet::Harbour, fleet::Thing)
MY_REGISTER(Boat, qx::trait::no_base_class_defined)
MY_REGISTER(Unmapped, qx::trait::no_base_class_defined)
typedef QPair<QString, long> BoatKey;
QX_REGISTER_PRIMARY_KEY(Boat, BoatKey)

static const QString TABLE = "t_harbour";
QString runTime();
bool condition();

template <class T> qx::IxDataMember *addId(qx::QxClass<T> &t, const QString &name) {
  return t.id(&T::id, name);
}
void require(qx::IxDataMember *data) { data->setNotNull(true); }

namespace qx {
template <> void register_class(QxClass<fleet::Thing> &t) {
  t.id(&fleet::Thing::id, QStringLiteral("thing_id"));
}
template <> void register_class(QxClass<fleet::Harbour> &t) {
  QxClass<fleet::Harbour> &same = t;
  IxDataMember *data = nullptr;
  IxSqlRelation *relation = nullptr;
  same.setName(TABLE);
  data = t.data(&fleet::Harbour::name, QString("na") + "me");
  if (data)
    data->setName("c_name");
  require(data);
  data->setIsUnique(true);
  relation = t.relationOneToMany(&fleet::Harbour::vector, "vector", "home");
  relation->setLinked(true);
  t.relationOneToMany(&fleet::Harbour::pointers, QString::fromLatin1("pointers"), "next");
  t.relationOneToMany(&fleet::Harbour::hash, "hash", "next", 0);
  t.relationOneToMany(&fleet::Harbour::collection, "collection", "last");
  t.relationOneToMany(&fleet::Harbour::own, "own", "last");
}
template <> void register_class(QxClass<Boat> &t) {
  t.id(&Boat::key, Boat::keyNames());
  IxDataMember *column = t.relationManyToOne(&Boat::home, "home")->getDataMember();
  column->setIsIndex(true);
  column->setName("home_id");
  t.relationManyToOne(&Boat::next, runTime());
  if (condition())
    t.relationManyToOne(&Boat::last, "last");
  t.data("property", 0);
}
template <> void register_class(QxClass<Unmapped> &t) {
  addId(t, "id")->setAutoIncrement(false);
  auto also = [&](const char *) { t.setDescription("x"); };
  also("y");
}
} // namespace qx
