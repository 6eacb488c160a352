#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Depot { // NOTE: 'Depot' is declared here
  std::string name;
  template <class A> void persist(A &a) { dbo::field(a, name, "name"); }
};

struct Crane {
  dbo::ptr<Depot> depot;
  template <class A> void persist(A &a) {
    dbo::belongsTo(a, depot, "depot"); // EXPECT: error assoc-unregistered: mapClass
  }
};

void mapAll(dbo::Session &s) { s.mapClass<Crane>("crane"); }
