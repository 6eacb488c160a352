#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Crane {
  std::string name;
  template <class A> void persist(A &a) { dbo::field(a, name, "name"); }
};
struct Lift {
  std::string name;
  template <class A> void persist(A &a) { dbo::field(a, name, "name"); }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Crane>("thing"); // NOTE: 'Crane' takes the table here
  s.mapClass<Lift>("thing"); // EXPECT: error assoc-table-clash: 'thing'
}
