// SPDX-License-Identifier: Apache-2.0
// Members and types that only pragmas know.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class Other;
typedef Other *OtherPtr;
enum Colour { Red };
struct Number {
  typedef unsigned long Plain;
};
#pragma db map type(Number) as(Number::Plain)

#pragma db value
struct Point {
  int x;
};

typedef std::vector<std::shared_ptr<Other>> Others;
#pragma db value(Others) value_not_null unordered value_column("other")
typedef std::shared_ptr<Other> OtherRef;
#pragma db value(OtherRef) not_null

#pragma db object transient
class Hidden {
  int first;
#pragma db id
#pragma db member(no) virtual(unsigned long) auto
  int second;
#pragma db member(other) virtual(OtherPtr) access(second)
#pragma db member(colour) virtual(const Colour &)
#pragma db member(at) virtual(Point)
};
#pragma db member(Hidden::other) not_null
#pragma db member(Hidden::late) virtual(::Number) column("l")

#pragma db object
class Other {
#pragma db map type(Colour) as(std::string)
#pragma db id
  Number id;
  Colour colour;
  std::vector<Colour> colours;
  std::map<Number, Colour> byNumber;
  Others all;
  OtherRef one;
#pragma db null
  OtherRef none;
  std::optional<Point> maybe;
#pragma db null
  Point perhaps;
  std::vector<std::optional<Point>> path;
  std::vector<OtherRef> list;
};
#pragma db map type(std::vector<int>) as(std::string)

#pragma db value(tm) definition
#pragma db member(tm::tm_sec) column("s")
#pragma db object
class Clock {
#pragma db id
  int id;
};
