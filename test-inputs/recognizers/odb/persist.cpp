// SPDX-License-Identifier: Apache-2.0
// Functions called persist() are Wt's only where Wt is included.
#include <odb/core.hxx>

class Store {
public:
  template <class T> void persist(T &object) { persistAs<T, 1>(object); }

private:
  template <class T, int Kind> void persistAs(T &object);
  template <class T, int Kind> void persistAs(const T *object);
};

#pragma db object
class Boat { // FACT: entity Boat closed=true // FACT: registration Boat ''
  friend class odb::access;
#pragma db id
  int id_; // FACT: column Boat id_ cppType=int primaryKey=true
};
