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
extern const char *const Exported = "exported";
extern const std::string ExportedSum = Exported + "_sum"s;
namespace names {
extern const char NearArray[] = "near";
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
const std::string Names::Outside = "outside";
constexpr std::string_view make() { return "make"; }
const char *runTime(int I);
const char *either(bool B) {
  if (B)
    return "yes";
  return "no";
}
const auto &Alias = Str;
constexpr bool No = false;
extern const bool FarFlag;

void texts(std::string Parameter, bool Flag) {
  User.hasMany(Post, {.as = "literal"});
  User.hasMany(Post, {.as = "two " "parts"});
  User.hasMany(Post, {.as = R"(raw)"});
  User.hasMany(Post, {.as = ""});
  User.hasMany(Post, {.as = AUTHOR});
  User.hasMany(Post, {.as = PREFIX "joined"});
  User.hasMany(Post, {.as = Pointer});
  User.hasMany(Post, {.as = Array});
  User.hasMany(Post, {.as = View});
  User.hasMany(Post, {.as = Str});
  User.hasMany(Post, {.as = Str.c_str()});
  User.hasMany(Post, {.as = View.data()});
  User.hasMany(Post, {.as = Sum});
  User.hasMany(Post, {.as = Str + "_up"});
  User.hasMany(Post, {.as = std::string("made")});
  User.hasMany(Post, {.as = std::string{}});
  User.hasMany(Post, {.as = std::string()});
  User.hasMany(Post, {.as = std::string(View)});
  User.hasMany(Post, {.as = std::string_view(Str)});
  User.hasMany(Post, {.as = "suffix"s});
  User.hasMany(Post, {.as = Choice[1]});
  User.hasMany(Post, {.as = &Pointer[5]});
  User.hasMany(Post, {.as = Names::Inside});
  User.hasMany(Post, {.as = Names::Outside});
  User.hasMany(Post, {.as = Names::function()});
  User.hasMany(Post, {.as = Names::reference()});
  User.hasMany(Post, {.as = make()});
  User.hasMany(Post, {.as = Alias});
  User.hasMany(Post, {.as = No ? "a" : "b"});
  // Of other translation units.
  User.hasMany(Post, {.as = FarPointer});
  User.hasMany(Post, {.as = FarStr});
  User.hasMany(Post, {.as = Names::Far});
  User.hasMany(Post, {.as = "x_" + FarStr});
  // Not known before run time.
  User.hasMany(Post, {.as = Mutable});
  User.hasMany(Post, {.as = MutableStr});
  User.hasMany(Post, {.as = Parameter});
  User.hasMany(Post, {.as = "x_" + Parameter});
  User.hasMany(Post, {.as = runTime(1)});
  User.hasMany(Post, {.as = either(true)});
  User.hasMany(Post, {.as = Flag ? "a" : "b"});
  User.hasMany(Post, {.as = std::to_string(1)});
}

void flags(bool Flag) {
  User.hasMany(Post, {.constraints = true});
  User.hasMany(Post, {.constraints = No});
  User.hasMany(Post, {.constraints = !No});
  User.hasMany(Post, {.constraints = FarFlag});
  User.hasMany(Post, {.constraints = Flag});
}

void actions(Action Gone, bool Flag) {
  constexpr auto Fixed = Action::SetDefault;
  User.hasMany(Post, {.onDelete = Fixed});
  User.hasMany(Post, {.onDelete = Action::NoAction, .onUpdate = "NO ACTION"});
  User.hasMany(Post, {.onDelete = Gone});
  User.hasMany(Post, {.onDelete = Flag ? Action::Cascade : Action::Restrict});
}
