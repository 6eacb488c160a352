#include <Wt/Dbo/Dbo.h>
namespace dbo = Wt::Dbo;

struct Port;
struct Ship;

struct Person {
  dbo::collection<dbo::ptr<Person>> friends, fans;
  template <class A> void persist(A &a) {
    // EXPECT@+1: error assoc-through-keys: the one column 'person_id'
    dbo::hasMany(a, friends, dbo::ManyToMany, "friend");
    dbo::hasMany(a, fans, dbo::ManyToMany, "friend");
  }
};

struct Tag {
  dbo::collection<dbo::ptr<Port>> ports;
  dbo::collection<dbo::ptr<Ship>> ships;
  template <class A> void persist(A &a) {
    dbo::hasMany(a, ports, dbo::ManyToMany, "tagging"); // NOTE: serves Tag-Port
    // EXPECT@+1: error assoc-through-reused: fails at its first query
    dbo::hasMany(a, ships, dbo::ManyToMany, "tagging");
  }
};
struct Port {
  dbo::collection<dbo::ptr<Tag>> tags;
  template <class A> void persist(A &a) {
    dbo::hasMany(a, tags, dbo::ManyToMany, "tagging");
  }
};
struct Ship {
  dbo::collection<dbo::ptr<Tag>> tags;
  template <class A> void persist(A &a) {
    dbo::hasMany(a, tags, dbo::ManyToMany, "tagging");
  }
};

void mapAll(dbo::Session &s) {
  s.mapClass<Person>("person");
  s.mapClass<Tag>("tag");
  s.mapClass<Port>("port");
  s.mapClass<Ship>("ship");
}
