// SPDX-License-Identifier: Apache-2.0
// Keys, order and indexes of containers, and sections.
#include <odb/core.hxx>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mi {
template <class... Indexes> struct indexed_by {};
struct sequenced {};
struct hashed {};
template <class T, class Indexes> struct multi_index_container {};
} // namespace mi

#pragma db object
class Part { // FACT: entity Part closed=true // FACT: registration Part ''
#pragma db id
  int id; // FACT: column Part id cppType=int primaryKey=true
};

template <class T, class Outer = int> struct NestedKey {
  Outer outer;
  T inner;
};
typedef NestedKey<short> StopKey;
#pragma db value(StopKey) // FACT@-5: entity NestedKey<short> closed=true value=true
#pragma db member(StopKey::outer) column("stop") // FACT@-5: column NestedKey<short> prefix+outer field="prefix+stop" cppType=int member=outer // FACT@-4: column NestedKey<short> prefix+inner cppType=short member=inner

enum class Size : unsigned short { Small };
enum class Mark { None };
#pragma db value(Mark) type("CHAR(1)") null
typedef std::vector<unsigned char> Bytes;
#pragma db value(Bytes) type("BLOB")
#pragma db value(bool) type("VARCHAR(5)")

#pragma db object
class Whole { // FACT: entity Whole unmapped=gone|old|late // FACT: registration Whole ''
#pragma db id
  int id; // FACT: column Whole id cppType=int primaryKey=true
#pragma db key_not_null
  std::map<std::shared_ptr<Part>, int> amounts; // FACT: column Whole amounts container=map cppType=int keyType=std::shared_ptr<Part> keyTarget=c:@S@Part keyNull=false // FACT: association belongsToMany Whole Part isKey=true member=amounts nofix path=amounts
  mi::multi_index_container<int, mi::indexed_by<mi::hashed, mi::sequenced>> list; // FACT: column Whole list container=ordered cppType=int
  mi::multi_index_container<int, mi::indexed_by<mi::hashed>> bag; // FACT: column Whole bag container=set cppType=int
#pragma db index("whole_part") unique member(parts.id)
#pragma db index("part_at") member(parts.index)
  std::vector<Part *> parts; // FACT: association belongsToMany Whole Part container=ordered member=parts path=parts nofix idIndex=whole_part idUnique=true indexIndex=part_at // FACT@-2: index Whole unique=true name=whole_part columns=parts.id // FACT@-1: index Whole unique=false name=part_at columns=parts.index
  std::map<StopKey, int> stops; // FACT: column Whole stops container=map cppType=int keyClass=c:@S@NestedKey>#S#I keyType=NestedKey<short>
  std::map<Part *, Part *> pairs; // FACT: association belongsToMany Whole Part container=map keyTarget=c:@S@Part keyType='Part *' member=pairs nofix path=pairs // FACT: gap Whole what='of a map from objects to objects, the keys are no association'
  Bytes picture; // FACT: column Whole picture cppType='std::vector<unsigned char>' sqlType="BLOB"
  std::vector<Bytes> pictures; // FACT: column Whole pictures container=ordered cppType='std::vector<unsigned char>' sqlType="BLOB"
#pragma db options("UNIQUE")
  int serial; // FACT: column Whole serial cppType=int unique=true
  Size size; // FACT: column Whole size cppType='enum Size' enumType='unsigned short'
  Mark mark; // FACT: column Whole mark cppType='enum Mark' sqlType="CHAR(1)" allowNull=true
  bool isNew; // FACT: column Whole isNew cppType=bool sqlType="VARCHAR(5)"
#pragma db section(old)
  int gone;
  odb::section old;
#pragma db section(late)
  int there; // FACT: column Whole there cppType=int
  odb::section late;
#pragma db value_not_null
  Part *first; // FACT: association belongsTo Whole Part elementNotNull=true member=first path=first nofix
};
#pragma db member(Whole::old) deleted(2)

#pragma db object
class More : public Whole { // FACT: entity More closed=true unmapped=lost // FACT: registration More '' // FACT: embed More Whole
#pragma db section(old)
  int lost;
};
