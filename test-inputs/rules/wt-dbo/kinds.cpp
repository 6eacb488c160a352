// SPDX-License-Identifier: Apache-2.0
// hasOne and hasMany over one key: '>' makes no difference.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Entry;

class Owner {
public:
  dbo::weak_ptr<Entry> first;
  dbo::collection<dbo::ptr<Entry>> entries;

  template <class A> void persist(A &a) {
    dbo::hasOne(a, first, "owner"); // NOTE: declared here
    dbo::hasMany(a, entries, dbo::ManyToOne, ">owner"); // EXPECT: error assoc-kind-mismatch
  }
};

class Entry {
public:
  dbo::ptr<Owner> owner;

  template <class A> void persist(A &a) { dbo::belongsTo(a, owner, "owner"); }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Owner>("owner");
  s.mapClass<Entry>("entry");
}
