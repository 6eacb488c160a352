#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Crane {
  dbo::ptr<Crane> next, last;
  dbo::collection<dbo::ptr<Crane>> before, after;
  template <class A> void persist(A &a) {
    // EXPECT@+1: error assoc-set-null-not-null: which is NOT NULL
    dbo::belongsTo(a, next, "next", dbo::NotNull | dbo::OnDeleteSetNull);
    dbo::hasMany(a, before, dbo::ManyToOne, "next");
    // EXPECT@+1: warning assoc-action-conflict: combines CASCADE and SET NULL
    dbo::belongsTo(a, last, "last", dbo::OnDeleteCascade | dbo::OnDeleteSetNull);
    dbo::hasMany(a, after, dbo::ManyToOne, "last");
  }
};

void mapAll(dbo::Session &s) { s.mapClass<Crane>("crane"); }
