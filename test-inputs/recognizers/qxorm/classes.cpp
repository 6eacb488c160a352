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
struct Properties : QObject {};

#define MY_REGISTER(className, base) QX_REGISTER_HPP_EXPORT_DLL(className, base, 0)
MY_REGISTER(fleet::Thing, qx::trait::no_base_class_defined)
MY_REGISTER(fleet::Harbour, fleet::Thing)
MY_REGISTER(Boat, qx::trait::no_base_class_defined)
MY_REGISTER(Unmapped, qx::trait::no_base_class_defined)
MY_REGISTER(Properties, QObject)
typedef QPair<QString, long> BoatKey;
QX_REGISTER_PRIMARY_KEY(Boat, BoatKey)
QX_REGISTER_PRIMARY_KEY(Properties, QString)

static const QString TABLE = "t_harbour";
QString runTime();
bool condition();

template <class T> qx::IxDataMember *addId(qx::QxClass<T> &t, const QString &name) {
  return t.id(&T::id, name); // FACT: column Unmapped id cppType=long primaryKey=true autoIncrement=false
}
void require(qx::IxDataMember *data) { data->setNotNull(true); }

namespace qx {
template <> void register_class(QxClass<fleet::Thing> &t) { // FACT: entity fleet::Thing name=Thing closed=true // FACT: registration fleet::Thing ''
  t.id(&fleet::Thing::id, QStringLiteral("thing_id")); // FACT: column fleet::Thing thing_id cppType=long primaryKey=true member=id
}
template <> void register_class(QxClass<fleet::Harbour> &t) { // FACT: entity fleet::Harbour name=Harbour closed=true // FACT: embed fleet::Harbour fleet::Thing
  QxClass<fleet::Harbour> &same = t;
  IxDataMember *data = nullptr;
  IxSqlRelation *relation = nullptr;
  same.setName(TABLE); // FACT: registration fleet::Harbour t_harbour
  data = t.data(&fleet::Harbour::name, QString("na") + "me"); // FACT: column fleet::Harbour name field="c_name" cppType=QString allowNull=false unique=true
  if (data)
    data->setName("c_name");
  require(data);
  data->setIsUnique(true);
  relation = t.relationOneToMany(&fleet::Harbour::vector, "vector", "home"); // FACT: association hasMany fleet::Harbour Boat nofix member=vector alias="vector" foreignKey="home"
  relation->setLinked(true);
  t.relationOneToMany(&fleet::Harbour::pointers, QString::fromLatin1("pointers"), "next"); // FACT: association hasMany fleet::Harbour Boat nofix member=pointers alias=pointers foreignKey="next"
  t.relationOneToMany(&fleet::Harbour::hash, "hash", "next", 0); // FACT: association hasMany fleet::Harbour Boat nofix member=hash alias="hash" foreignKey="next"
  t.relationOneToMany(&fleet::Harbour::collection, "collection", "last"); // FACT: association hasMany fleet::Harbour Boat nofix member=collection alias="collection" foreignKey="last"
  t.relationOneToMany(&fleet::Harbour::own, "own", "last"); // FACT: association hasMany fleet::Harbour Boat nofix member=own alias="own" foreignKey="last"
}
template <> void register_class(QxClass<Boat> &t) { // FACT: entity Boat // FACT: registration Boat ''
  t.id(&Boat::key, Boat::keyNames()); // FACT: column Boat country|number cppType=QString|long primaryKey=true member=key
  IxDataMember *column = t.relationManyToOne(&Boat::home, "home")->getDataMember(); // FACT: association belongsTo Boat fleet::Harbour nofix member=home foreignKey="home" foreignKey.field="home_id" foreignKey.index=true
  column->setIsIndex(true);
  column->setName("home_id");
  t.relationManyToOne(&Boat::next, runTime()); // FACT: association belongsTo Boat fleet::Harbour nofix member=next foreignKey=opaque // FACT: gap Boat what='a name of this relation is known at run time only'
  if (condition())
    t.relationManyToOne(&Boat::last, "last"); // FACT: association belongsTo Boat fleet::Harbour nofix member=last foreignKey="last" guarded=true
  t.data("property", 0); // FACT: column Boat "property"
}
template <> void register_class(QxClass<Unmapped> &t) { // FACT: entity Unmapped closed=true // FACT: registration Unmapped ''
  addId(t, "id")->setAutoIncrement(false);
  auto also = [&](const char *) { t.setDescription("x"); };
  also("y");
  t.setSoftDelete(QxSoftDelete("deleted_at", QxSoftDelete::mode_flag)); // FACT: column Unmapped "deleted_at" cppType=QString softDelete=c:@S@Unmapped
}
template <> void register_class(QxClass<Properties> &t) { // FACT: entity Properties closed=true // FACT: registration Properties ''
  t.id("id", 0); // FACT: column Properties "id" cppType=QString primaryKey=true
  t.data("name", 0); // FACT: column Properties "name"
  QxSoftDelete gone("gone");
  t.setSoftDelete(gone); // FACT: column Properties "gone" cppType=QString softDelete=c:@S@Properties
}
} // namespace qx
