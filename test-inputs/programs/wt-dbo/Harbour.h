// SPDX-License-Identifier: Apache-2.0
// A harbour and its boats. Their tables are named in another file.
#ifndef HARBOUR_H
#define HARBOUR_H

#include <Wt/Dbo/Dbo.h>

namespace harbour {

namespace dbo = Wt::Dbo;

class Boat;
class Sailor;
class Berth;

extern const char *const HarbourTable;
extern const char *const BoatTable;
struct Tables {
  static const std::string Crew;
};

/// What every class has.
class Record {
public:
  std::string note;

  template <class A> void persist(A &a) { dbo::field(a, note, "note", 200); }
};

class Harbour : public Record {
public:
  dbo::collection<dbo::ptr<Boat>> boats;
  dbo::collection<dbo::ptr<Berth>> berths;

  template <class A> void persist(A &a) {
    Record::persist(a);
    dbo::hasMany(a, boats, dbo::ManyToOne);
    dbo::hasMany(a, berths, dbo::ManyToOne, "berth_harbour");
  }
};

class Boat : public Record {
public:
  dbo::ptr<Harbour> home;
  dbo::collection<dbo::ptr<Sailor>> crew;

  template <class A> void persist(A &a);
};

class Sailor {
public:
  std::string name;
  dbo::collection<dbo::ptr<Boat>> boats;
  dbo::ptr<Berth> berth;

  template <class A> void persist(A &a);
};

} // namespace harbour

#endif
