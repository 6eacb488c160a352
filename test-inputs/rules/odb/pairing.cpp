// SPDX-License-Identifier: Apache-2.0
// Inverses that are wrong, and those that were forgotten.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <string>
#include <vector>

class Crane;
class Lift;
class Harbour;

#pragma db value
struct Address {
  std::string street;
};

#pragma db object
class Harbour {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db inverse(dok_)  // EXPECT: error assoc-inverse-not-found: 'inverse container Harbour::cranes_' names 'dok_' as its other side, // FIX: dock_
  std::vector<odb::lazy_weak_ptr<Crane>> cranes_;
};

#pragma db object
class Crane {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  std::string name_;
  Address address_;
#pragma db transient
  Lift *cached_;
  odb::lazy_shared_ptr<Harbour> dock_;
#pragma db value_not_null
  std::vector<std::shared_ptr<Lift>> lifts_;
#pragma db inverse(c_)  // EXPECT: error assoc-inverse-mismatch: 'inverse pointer Crane::other_' names 'c_' of Lift as its other side,
  odb::lazy_weak_ptr<Lift> other_;
};

#pragma db object
class Lift {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  std::shared_ptr<Crane> crane_;
#pragma db inverse(name_)  // EXPECT: error assoc-inverse-mismatch: 'inverse pointer Lift::a_' names 'name_' of Crane as its other side,
  odb::lazy_weak_ptr<Crane> a_;
#pragma db inverse(dock_)  // EXPECT: error assoc-inverse-mismatch: 'inverse pointer Lift::b_' names 'dock_' of Crane as its other side,
  odb::lazy_weak_ptr<Crane> b_;
#pragma db inverse(other_)  // EXPECT: error assoc-inverse-mismatch: 'inverse pointer Lift::c_' names 'other_' of Crane as its other side,
  odb::lazy_weak_ptr<Crane> c_;
#pragma db inverse(cached_)  // EXPECT: error assoc-inverse-mismatch: 'inverse pointer Lift::d_' names 'cached_' of Crane as its other
  odb::lazy_weak_ptr<Crane> d_;
#pragma db inverse(address_)  // EXPECT: error assoc-inverse-mismatch: 'inverse pointer Lift::e_' names 'address_' of Crane as its other
  odb::lazy_weak_ptr<Crane> e_;
};

// Two containers, and two pointers that are named after each other.
class Book;
#pragma db object
class Author {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null
  std::vector<Book *> books_;
  Book *bestBook_;
};
#pragma db object
class Book {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null
  std::vector<Author *> authors_;  // EXPECT: warning assoc-ambiguous-pair: 'container Book::authors_' could be the other side of 'container
};
class Captain;
#pragma db object
class Ship {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  Captain *captain_;
};
#pragma db object
class Captain {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  Ship *ship_;  // EXPECT: warning assoc-kind-mismatch: 'pointer Captain::ship_' contradicts 'pointer Ship::captain_':
};

// Names of their own: two relationships.
class Employee;
#pragma db object
class Department {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  Employee *manager_;
};
#pragma db object
class Employee {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  Department *department_;
  Employee *boss_;
#pragma db value_not_null
  std::vector<Employee *> friends_;
#pragma db value_not_null
  std::vector<Employee *> rivals_;
};

// Which of the two was meant?
class Match;
#pragma db object
class Team {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null
  std::vector<Match *> matches_;  // EXPECT: warning assoc-ambiguous-pair: 'container Team::matches_' could be the other side of 'pointer
};
#pragma db object
class Match {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  Team *home_;
  Team *guest_;
};

// One pointer, read by several inverses.
class Leaf;
#pragma db object
class Tree {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db inverse(tree_)
  std::vector<odb::lazy_weak_ptr<Leaf>> leaves_;
#pragma db inverse(tree_)
  odb::lazy_weak_ptr<Leaf> leaf_;  // EXPECT: error assoc-kind-mismatch: 'inverse pointer Tree::leaf_' contradicts 'inverse container
#pragma db inverse(root_)
  std::vector<odb::lazy_weak_ptr<Leaf>> first_;
#pragma db inverse(root_)
  std::vector<odb::lazy_weak_ptr<Leaf>> second_;  // EXPECT: warning assoc-duplicate: 'inverse container Tree::second_' repeats 'inverse container
};
#pragma db object
class Leaf {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  odb::lazy_shared_ptr<Tree> tree_;
  odb::lazy_shared_ptr<Tree> root_;
};

// The inverse was forgotten.
class Car;
#pragma db object
class Garage {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
#pragma db value_not_null
  std::vector<std::shared_ptr<Car>> cars_;
};
#pragma db object
class Car {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  std::weak_ptr<Garage> garage_;  // EXPECT: warning assoc-kind-mismatch: 'pointer Car::garage_' contradicts 'container Garage::cars_': neither
};
