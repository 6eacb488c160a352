// SPDX-License-Identifier: Apache-2.0
// Actions that contradict each other or the column.
#include <Wt/Dbo/Dbo.h>

namespace dbo = Wt::Dbo;

class Part;
class Tool;

const dbo::ForeignKeyConstraint owned = dbo::NotNull | dbo::OnDeleteCascade;

class Depot {
public:
  dbo::collection<dbo::ptr<Part>> parts;
  dbo::collection<dbo::ptr<Tool>> tools;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, parts, dbo::ManyToOne, "depot");
    dbo::hasMany(a, tools, dbo::ManyToMany, "depot_tool", "", // EXPECT: error assoc-set-null-not-null: primary key
                 dbo::OnDeleteSetNull);
  }
};

class Part {
public:
  dbo::ptr<Depot> depot, spare, old, good;

  template <class A> void persist(A &a) {
    dbo::belongsTo(a, depot, "depot",
                   dbo::NotNull | dbo::OnDeleteSetNull); // EXPECT@-1: error assoc-set-null-not-null: NOT NULL
    dbo::belongsTo(a, spare, "spare", // EXPECT: warning assoc-action-conflict: ON DELETE
                   dbo::OnDeleteCascade | dbo::OnDeleteSetNull);
    dbo::belongsTo(a, old, "old", // EXPECT: warning assoc-action-conflict: ON UPDATE
                   dbo::OnUpdateRestrict | dbo::OnUpdateCascade);
    dbo::belongsTo(a, good, "good", owned | dbo::OnUpdateCascade);
  }
};

class Tool {
public:
  dbo::collection<dbo::ptr<Depot>> depots;

  template <class A> void persist(A &a) {
    dbo::hasMany(a, depots, dbo::ManyToMany, "depot_tool");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Depot>("depot");
  s.mapClass<Part>("part");
  s.mapClass<Tool>("tool");
}
