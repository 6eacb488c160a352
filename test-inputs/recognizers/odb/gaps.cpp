// SPDX-License-Identifier: Apache-2.0
// What is not understood, and what hides something.
#include <odb/core.hxx>

#include <map>
#include <vector>

#pragma db object
class Part { // FACT: entity Part closed=true // FACT: registration Part ''
#pragma db id
  int id; // FACT: column Part id cppType=int primaryKey=true
};

#pragma db value
struct Use { // FACT: entity Use value=true closed=true
  int amount; // FACT: column Use prefix+amount cppType=int member=amount
  Part *part; // FACT: association belongsTo Use Part nofix member=part path=prefix+part
};

#pragma db object
class Whole { // FACT: entity Whole // FACT: registration Whole ''
#pragma db id
  int id; // FACT: column Whole id cppType=int primaryKey=true
  std::vector<Use> uses; // FACT: column Whole uses cppType=Use container=ordered valueClass=c:@S@Use // FACT: gap Whole what='pointers in the values of a container are keys, not associations'
  std::map<Part *, int> amounts; // FACT: column Whole amounts container=map cppType=int keyType='Part *' keyTarget=c:@S@Part // FACT: association belongsToMany Whole Part isKey=true member=amounts nofix path=amounts
#pragma db member(size) virtual(std::vector<int>) get(size()) set(resize(?)) // FACT: column Whole size type=opaque // FACT: gap Whole what='the type of the virtual member 'size' is not read'
  int size() const;
#pragma db not_null // FACT: gap Whole what='no member follows this pragma'
};

#pragma db object(Nowhere) // FACT: gap - what='the class of this pragma was not found'
#pragma db member(Whole::nothing) not_null // FACT: gap Whole what='the member 'nothing' was not found'
#pragma db member(Nowhere::id) id // FACT: gap - what='the class of this pragma was not found'
#pragma db member(Pair<int>::id) id // FACT: gap - what='the member of this pragma cannot be read'
#pragma db object unknown_word
class Odd { // FACT: entity Odd closed=true // FACT: registration Odd ''
#pragma db id strange("x") (1
  int id; // FACT: column Odd id cppType=int primaryKey=true
};
#pragma db map type("a") as("b")
#pragma db model version(1, 2)
#pragma db // FACT: gap - what='no member follows this pragma'
#ifdef SOME_DATABASE // FACT: gap - what='pragmas in a branch that is not compiled are not read'
#pragma db member(Part::id) column("x")
#endif
