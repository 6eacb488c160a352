// SPDX-License-Identifier: Apache-2.0
// Nothing is said about names that are made at run time, and about classes
// whose other declarations are out of sight.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

std::string nameOf(int number);
const char *tables[] = {"entry", "page"};

class Page;
class Elsewhere;

class Entry {
public:
  dbo::ptr<Entry> parent;
  dbo::collection<dbo::ptr<Entry>> children;
  dbo::collection<dbo::ptr<Page>> pages, more;
  dbo::collection<dbo::ptr<Elsewhere>> others;

  template <class A> void persist(A &a) {
    if (a.session()) {
      dbo::belongsTo(a, parent,
                     a.session()->template tableName<Entry>() +
                         std::string("_up"));
      dbo::hasMany(a, children, dbo::ManyToOne,
                   a.session()->template tableName<Entry>() +
                       std::string("_up"));
    }
    // The default, on both sides: the same, whatever it is.
    dbo::hasMany(a, pages, dbo::ManyToOne);
    dbo::hasMany(a, more, dbo::ManyToMany, nameOf(1));
    dbo::hasMany(a, others, dbo::ManyToOne, "entry");
  }
};

class Page {
public:
  dbo::ptr<Entry> entry, other;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, entry);
    dbo::belongsTo(a, other, nameOf(2),
                   dbo::ForeignKeyConstraint(static_cast<int>(
                       nameOf(3).size())));
  }
};

class Elsewhere {
public:
  dbo::ptr<Entry> entry;

  template <class A> void persist(A &a);
};

void mapAll(dbo::Session &s, bool both) {
  s.mapClass<Entry>(tables[0]);
  s.mapClass<Page>(tables[both ? 1 : 0]);
  s.mapClass<Elsewhere>("elsewhere");
}
