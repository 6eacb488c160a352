// SPDX-License-Identifier: Apache-2.0
// Members and types that only pragmas know.
#include <odb/core.hxx>
#include <odb/lazy-ptr.hxx>

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
struct Point { // FACT: entity Point closed=true value=true
  int x; // FACT: column Point prefix+x cppType=int member=x
};

typedef std::vector<std::shared_ptr<Other>> Others;
#pragma db value(Others) value_not_null unordered value_column("other")
typedef std::shared_ptr<Other> OtherRef;
#pragma db value(OtherRef) not_null

#pragma db object transient
class Hidden { // FACT: entity Hidden closed=true unmapped=first|second // FACT: registration Hidden ''
  int first;
#pragma db id
#pragma db member(no) virtual(unsigned long) auto // FACT: column Hidden no autoIncrement=true cppType='unsigned long' primaryKey=true
  int second;
#pragma db member(other) virtual(OtherPtr) access(second) // FACT: association belongsTo Hidden Other foreignKey.allowNull=false member=other nofix path=other
#pragma db member(colour) virtual(const Colour &) // FACT: column Hidden colour cppType='enum Colour'
#pragma db member(at) virtual(Point) // FACT: embed Hidden Point member=at prefix=at.
};
#pragma db member(Hidden::other) not_null
#pragma db member(Hidden::late) virtual(::Number) column("l") // FACT: column Hidden late cppType='unsigned long' field="l"

#pragma db object
class Other { // FACT: entity Other closed=true // FACT: registration Other ''
#pragma db map type(Colour) as(std::string)
#pragma db id
  Number id; // FACT: column Other id cppType='unsigned long' primaryKey=true
  Colour colour; // FACT: column Other colour cppType=std::string
  std::vector<Colour> colours; // FACT: column Other colours container=ordered cppType=std::string
  std::map<Number, Colour> byNumber; // FACT: column Other byNumber container=map cppType=std::string keyType='unsigned long'
  Others all; // FACT: association belongsToMany Other Other container=set member=all nofix otherKey.allowNull=false otherKey="other" path=all
  OtherRef one; // FACT: association belongsTo Other Other foreignKey.allowNull=false member=one nofix path=one
#pragma db null
  OtherRef none; // FACT: association belongsTo Other Other foreignKey.allowNull=true member=none nofix path=none
  std::optional<Point> maybe; // FACT: embed Other Point canBeEmpty=true member=maybe prefix=maybe.
#pragma db null
  Point perhaps; // FACT: embed Other Point canBeEmpty=true member=perhaps prefix=perhaps.
  std::vector<std::optional<Point>> path; // FACT: column Other path allowNull=true container=ordered cppType=std::optional<Point> valueClass=c:@S@Point
  std::vector<OtherRef> list; // FACT: association belongsToMany Other Other container=set member=list nofix otherKey.allowNull=false otherKey="other" path=list
};

#pragma db object
class Clock { // FACT: entity Clock closed=true nestedId=at.x // FACT: registration Clock ''
#pragma db id(x)
  Point at; // FACT: embed Clock Point member=at prefix=at.
#pragma db unique index default(Red)
  Colour colour; // FACT: column Clock colour cppType='enum Colour' default=opaque unique=true
#pragma db default(true)
  bool isRight; // FACT: column Clock isRight cppType=bool default="true"
};

#pragma db object deleted(2)
class Past { // FACT: entity Past closed=true
#pragma db id
  int id; // FACT: column Past id cppType=int primaryKey=true
};
#pragma db map type(std::vector<int>) as(std::string) // FACT: gap - what='the types of this mapping are not read'
