// SPDX-License-Identifier: Apache-2.0
// Where texts and flags come from.
// FACTS: association gap constant
#include <assoc/model.h>
#include <string>
#include <string_view>
using namespace assoc;
using namespace std::string_literals;

constexpr Model User("User");
constexpr Model Post("Post");

#define PREFIX "blog_"
#define AUTHOR "author"
constexpr const char *Pointer = "pointer";
const char Array[] = "array";
static constexpr std::string_view View = "view";
const std::string Str = "str";
const std::string Sum = Str + "_" + Pointer;
constexpr const char *Choice[] = {"zero", "one"};
const char *Mutable = "mutable";
std::string MutableStr = "mutable";
extern const char *const FarPointer;
extern const std::string FarStr;
extern const char *const Exported = "exported"; // FACT: constant Exported "exported"
extern const std::string ExportedSum = Exported + "_sum"s; // FACT: constant ExportedSum exported_sum
namespace names {
extern const char NearArray[] = "near"; // FACT: constant NearArray "near"
}
struct Names {
  static const std::string Outside, Far;
  static constexpr const char *Inside = "inside";
  static const char *function() { return "function"; }
  static const std::string &reference() {
    static const std::string Text = "reference";
    return Text;
  }
};
const std::string Names::Outside = "outside"; // FACT: constant Outside "outside"
constexpr std::string_view make() { return "make"; }
const char *runTime(int I);
const char *either(bool B) {
  if (B)
    return "yes";
  return "no";
}
const auto &Alias = Str;
const std::string &Itself = Itself;
const std::string Ping = Ping + "x";
inline const char *one();
inline const char *two() { return one(); }
inline const char *one() { return two(); }
constexpr bool No = false;
extern const bool FarFlag;

void texts(std::string Parameter, bool Flag) {
  User.hasMany(Post, {.as = "literal"}); // FACT: association hasMany User Post alias="literal"
  User.hasMany(Post, {.as = "two " "parts"}); // FACT: association hasMany User Post alias='two parts'
  User.hasMany(Post, {.as = R"(raw)"}); // FACT: association hasMany User Post alias="raw"
  User.hasMany(Post, {.as = ""}); // FACT: association hasMany User Post alias=""
  User.hasMany(Post, {.as = AUTHOR}); // FACT: association hasMany User Post alias=author
  User.hasMany(Post, {.as = PREFIX "joined"}); // FACT: association hasMany User Post alias=blog_joined
  User.hasMany(Post, {.as = Pointer}); // FACT: association hasMany User Post alias=pointer
  User.hasMany(Post, {.as = Array}); // FACT: association hasMany User Post alias=array
  User.hasMany(Post, {.as = View}); // FACT: association hasMany User Post alias=view
  User.hasMany(Post, {.as = Str}); // FACT: association hasMany User Post alias=str
  User.hasMany(Post, {.as = Str.c_str()}); // FACT: association hasMany User Post alias=str
  User.hasMany(Post, {.as = View.data()}); // FACT: association hasMany User Post alias=view
  User.hasMany(Post, {.as = Sum}); // FACT: association hasMany User Post alias=str_pointer
  User.hasMany(Post, {.as = Str + "_up"}); // FACT: association hasMany User Post alias=str_up
  User.hasMany(Post, {.as = std::string("made")}); // FACT: association hasMany User Post alias="made"
  User.hasMany(Post, {.as = std::string{}}); // FACT: association hasMany User Post alias=''
  User.hasMany(Post, {.as = std::string()}); // FACT: association hasMany User Post alias=''
  User.hasMany(Post, {.as = std::string(View)}); // FACT: association hasMany User Post alias=view
  User.hasMany(Post, {.as = std::string_view(Str)}); // FACT: association hasMany User Post alias=str
  User.hasMany(Post, {.as = "suffix"s}); // FACT: association hasMany User Post alias=suffix
  User.hasMany(Post, {.as = Choice[1]}); // FACT: association hasMany User Post alias=one
  User.hasMany(Post, {.as = &Pointer[5]}); // FACT: association hasMany User Post alias=er
  User.hasMany(Post, {.as = Names::Inside}); // FACT: association hasMany User Post alias=inside
  User.hasMany(Post, {.as = Names::Outside}); // FACT: association hasMany User Post alias=outside
  User.hasMany(Post, {.as = Names::function()}); // FACT: association hasMany User Post alias=function
  User.hasMany(Post, {.as = Names::reference()}); // FACT: association hasMany User Post alias=reference
  User.hasMany(Post, {.as = make()}); // FACT: association hasMany User Post alias=make
  User.hasMany(Post, {.as = Alias}); // FACT: association hasMany User Post alias=str
  User.hasMany(Post, {.as = No ? "a" : "b"}); // FACT: association hasMany User Post alias=b
  // Of other translation units.
  User.hasMany(Post, {.as = FarPointer}); // FACT: association hasMany User Post alias=constant(FarPointer)
  User.hasMany(Post, {.as = FarStr}); // FACT: association hasMany User Post alias=constant(FarStr)
  User.hasMany(Post, {.as = Names::Far}); // FACT: association hasMany User Post alias=constant(Far)
  User.hasMany(Post, {.as = "x_" + FarStr}); // FACT: association hasMany User Post alias=x_+constant(FarStr)
  // Not known before run time.
  User.hasMany(Post, {.as = Mutable}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = MutableStr}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = Parameter}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = "x_" + Parameter}); // FACT: association hasMany User Post alias=x_+opaque
  User.hasMany(Post, {.as = runTime(1)}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = either(true)}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = Flag ? "a" : "b"}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = std::to_string(1)}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = std::string("abc", 2)}); // FACT: association hasMany User Post alias=opaque
  // Defined by themselves.
  User.hasMany(Post, {.as = Itself}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = Ping}); // FACT: association hasMany User Post alias=opaque
  User.hasMany(Post, {.as = one()}); // FACT: association hasMany User Post alias=opaque
}

void flags(bool Flag) {
  User.hasMany(Post, {.constraints = true}); // FACT: association hasMany User Post constraints=true
  User.hasMany(Post, {.constraints = No}); // FACT: association hasMany User Post constraints=false
  User.hasMany(Post, {.constraints = !No}); // FACT: association hasMany User Post constraints=true
  User.hasMany(Post, {.constraints = FarFlag}); // FACT: association hasMany User Post constraints=constant(FarFlag)
  User.hasMany(Post, {.constraints = Flag}); // FACT: association hasMany User Post constraints=opaque
}

void actions(Action Gone, bool Flag) {
  constexpr auto Fixed = Action::SetDefault;
  User.hasMany(Post, {.onDelete = Fixed}); // FACT: association hasMany User Post onDelete='SET DEFAULT'
  User.hasMany(Post, {.onDelete = Action::NoAction, .onUpdate = "NO ACTION"}); // FACT: association hasMany User Post onDelete='NO ACTION' onUpdate="NO ACTION"
  User.hasMany(Post, {.onDelete = Gone}); // FACT: association hasMany User Post onDelete=opaque
  User.hasMany(Post, {.onDelete = Flag ? Action::Cascade : Action::Restrict}); // FACT: association hasMany User Post onDelete=opaque
}
