// SPDX-License-Identifier: Apache-2.0
// Values, bases, names and hierarchies: nothing is wrong here.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <map>
#include <string>
#include <vector>

class Boat;
class Company;
class Person;

#pragma db value
struct Job {
#pragma db not_null
  odb::lazy_shared_ptr<Company> company_;
  std::string title_;
};

#pragma db object abstract
class Base {
protected:
#pragma db id auto
  unsigned long id_;
  std::string name_;
};

#pragma db object
class Company : public Base {
  friend class odb::access;
#pragma db inverse(job_.company_)
  std::vector<odb::lazy_weak_ptr<Person>> staff_;
};

// A base class of its own: what leads to it may lead to those that derive.
#pragma db object polymorphic
class Person : public Base {
  friend class odb::access;
  Job job_;
#pragma db inverse(owner_)
  std::vector<odb::lazy_weak_ptr<Boat>> boats_;

public:
  virtual ~Person();
};

#pragma db object
class Sailor : public Person {
  friend class odb::access;
  std::map<int, std::string> ranks_;
};

// What the ORM leaves out, and what is no table.
#pragma db object
class Boat : public Base {
  friend class odb::access;
  odb::lazy_shared_ptr<Person> owner_;
#pragma db transient
  Company *cached_;
};
#pragma db view object(Boat)
struct BoatView {
  std::string name;
};

// The other way round: the inverse of a class is in its base.
class Cargo;
#pragma db object abstract
class Carrier : public Base {
protected:
  friend class odb::access;
#pragma db value_not_null inverse(carrier_)
  std::vector<odb::lazy_weak_ptr<Cargo>> cargo_;
};
#pragma db object
class Truck : public Carrier {
  friend class odb::access;
};
#pragma db object
class Cargo : public Base {
  friend class odb::access;
  odb::lazy_shared_ptr<Truck> carrier_;
};
