// SPDX-License-Identifier: Apache-2.0
// What is not read, and what only looks like a declaration.
#include <QxOrm.h>

struct Dock;
struct Crane {
  struct Impl {
    long number;
    std::shared_ptr<Dock> dock;
  };
  long id, load;
  long notAClass;
  Impl *impl;
};
struct Dock {
  long id;
  QList<std::shared_ptr<Crane>> cranes;
};
struct Yard {
  long id, size;
};
QX_REGISTER_HPP_EXPORT_DLL(Yard, qx::trait::no_base_class_defined, 0) // FACT: gap Yard unread=true what='the function that registers 'Yard' is in no source of this program'
QX_REGISTER_HPP_EXPORT_DLL(Dock, qx::trait::no_base_class_defined, 0)

extern const QString elsewhere;
bool condition();
void somewhere(qx::QxClass<Dock> &t);
template <class T> void neverUsed(qx::QxClass<T> &t) { t.id(&T::id, "id"); }

// A class and functions of the same names.
struct Other {
  void data(long Crane::*, const char *);
  void relationManyToOne(long Crane::*, const char *);
};
void register_class(Other &t) {
  t.data(&Crane::load, "load");
  t.relationManyToOne(&Crane::load, "load");
}

namespace qx {
template <> void register_class(QxClass<Crane> &t) { // FACT: entity Crane // FACT: registration Crane ''
  IxDataMember *impl = t.pimpl(&Crane::impl);
  t.id(&Crane::id, "id"); // FACT: column Crane "id" cppType=long primaryKey=true
  t.data(&Crane::Impl::number, "number", 0, true, false, impl); // FACT: column Crane "number" cppType=long dao=false
  t.relationManyToOne(&Crane::Impl::dock, "dock_id", 0, impl); // FACT: association belongsTo Crane Dock nofix member=dock foreignKey="dock_id"
  t.relationManyToOne(&Crane::notAClass, "not_a_class"); // FACT: gap Crane what='the class of this relation is not known'
  for (int i = 0; i < 2; ++i)
    t.data(&Crane::load, QString::number(i)); // FACT: column Crane opaque cppType=long guarded=true member=load // FACT: gap Crane what='the name of this member is known at run time only'
  if (condition())
    t.data(&Crane::load, "load")->setIsIndex(true); // FACT: column Crane "load" cppType=long index=opaque guarded=true // FACT: gap Crane what='this member depends on a condition'
}
template <> void register_class(QxClass<Dock> &t) { // FACT: entity Dock
  if (condition())
    t.setName("dock"); // FACT: registration Dock opaque
  t.id(&Dock::id, elsewhere); // FACT: column Dock constant(elsewhere) cppType=long primaryKey=true member=id
  somewhere(t); // FACT: gap Dock what='what this call does with the class is not read'
  t.getDataMemberX(); // FACT: gap Dock what='getDataMemberX() is not read'
  auto later = [&] {
    t.relationOneToMany(&Dock::cranes, "cranes", "dock_id"); // FACT: association hasMany Dock Crane nofix member=cranes alias="cranes" foreignKey="dock_id"
  };
  later();
}
} // namespace qx
