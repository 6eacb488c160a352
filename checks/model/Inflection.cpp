// SPDX-License-Identifier: Apache-2.0
// English plurals the way inflection 1.13.4 makes them, mistakes included:
// Sequelize derives table and key names from them.
#include "checks/model/Inflection.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_set>
#include <utility>

namespace assoc {

static char lower(char C) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
}

static std::string lower(std::string_view Text) {
  std::string Result(Text);
  std::transform(Result.begin(), Result.end(), Result.begin(),
                 [](char C) { return lower(C); });
  return Result;
}

namespace {
enum class Anchor { End, Whole, Start };

/// A word that has one of Stems before Ending. The stem stays, the ending is
/// replaced. Stems: alternatives separated by '|', of which one may begin with
/// a character class.
struct Shape {
  std::string_view Stems, Ending;
  Anchor At = Anchor::End;
};

struct Rewrite {
  Shape From;
  const char *To; ///< null: the word stays as it is
  /// "Analyses" becomes "AnalyAsis": the first letter of the stem is repeated.
  bool RepeatsFirst = false;
};
} // namespace

/// How many characters of the end of Text (lower case) the stem covers.
static std::optional<std::size_t> stemLength(std::string_view Text,
                                             std::string_view Stem) {
  if (!Stem.starts_with('[')) {
    if (Text.ends_with(Stem))
      return Stem.size();
    return std::nullopt;
  }
  std::size_t Close = Stem.find(']');
  std::string_view Class = Stem.substr(1, Close - 1);
  std::string_view Rest = Stem.substr(Close + 1);
  bool Negated = Class.starts_with('^');
  if (Negated)
    Class.remove_prefix(1);
  if (Text.size() <= Rest.size() || !Text.ends_with(Rest))
    return std::nullopt;
  char C = Text[Text.size() - Rest.size() - 1];
  if ((Class.find(C) != Class.npos) == Negated)
    return std::nullopt;
  return Rest.size() + 1;
}

/// Where the stem begins and where the ending does, if the word has the shape.
static std::optional<std::pair<std::size_t, std::size_t>>
match(std::string_view Word, const Shape &S) {
  if (S.At == Anchor::Start) {
    if (!Word.starts_with(S.Stems) ||
        !Word.substr(S.Stems.size()).starts_with(S.Ending))
      return std::nullopt;
    return std::pair{std::size_t(0), S.Stems.size()};
  }
  if (!Word.ends_with(S.Ending))
    return std::nullopt;
  std::string_view Before = Word.substr(0, Word.size() - S.Ending.size());
  std::string_view Stems = S.Stems;
  do {
    std::size_t Bar = Stems.find('|');
    std::string_view Stem = Stems.substr(0, Bar);
    Stems = Bar == Stems.npos ? "" : Stems.substr(Bar + 1);
    if (auto Length = stemLength(Before, Stem))
      if (S.At != Anchor::Whole || *Length == Before.size())
        return std::pair{Before.size() - *Length, Before.size()};
  } while (!Stems.empty());
  return std::nullopt;
}

static bool isUncountable(std::string_view Word) {
  static const std::unordered_set<std::string_view> Words = {
#include "checks/model/Uncountable.inc"
  };
  return Words.contains(Word);
}

template <std::size_t N>
static std::string apply(std::string_view Word, const Rewrite (&Rules)[N]) {
  std::string Result(Word), Key = lower(Word);
  if (isUncountable(Key))
    return Result;
  for (const Rewrite &R : Rules) {
    auto Found = match(Key, R.From);
    if (!Found)
      continue;
    if (!R.To)
      return Result;
    auto [Stem, Ending] = *Found;
    std::string To = R.RepeatsFirst ? std::string(1, Word[Stem]) + R.To : R.To;
    return Result.replace(Ending, R.From.Ending.size(), To);
  }
  return Result;
}

// The shapes, named as in the library.
static constexpr Shape Men{"m|wom", "en", Anchor::Whole}, People{"pe", "ople"},
    Children{"child", "ren"}, Tia{"[ti]", "a"}, Analyses{"analy", "ses"},
    OtherSes{"ba|diagno|parenthe|progno|synop|the", "ses"},
    Databases{"database", "s"}, Drives{"drive", "s"}, Hives{"hi|ti", "ves"},
    Curves{"curve", "s"}, LRVes{"[lr]", "ves"}, AVes{"a", "ves"},
    FoVes{"[^fo]", "ves"}, Movies{"m", "ovies"}, YIes{"[^aeiouy]|qu", "ies"},
    Series{"s", "eries"}, XEs{"x|ch|ss|sh", "es"}, Mice{"m|l", "ice"},
    Buses{"bus", "es"}, OEs{"o", "es"}, Shoes{"shoe", "s"},
    Crises{"cris|ax|test", "es"}, Octopuses{"octop|vir", "uses"},
    Aliases{"alias|canvas|status|campus", "es"},
    Summonses{"summons|bonus", "es", Anchor::Whole},
    Oxen{"ox", "en", Anchor::Start}, Matrices{"matr", "ices"},
    Vertices{"vert|ind", "ices"}, Feet{"", "feet", Anchor::Whole},
    Teeth{"", "teeth", Anchor::Whole}, Geese{"", "geese", Anchor::Whole},
    Quizzes{"quiz", "zes"}, Whereases{"whereas", "es", Anchor::Whole},
    Criteria{"criteri", "a", Anchor::Whole},
    Genera{"", "genera", Anchor::Whole}, SS{"", "ss"}, S{"", "s"};

static constexpr Shape Man{"m|wom", "an", Anchor::Whole}, Person{"pe", "rson"},
    Child{"child", ""}, Drive{"drive", ""}, Ox{"ox", "", Anchor::Whole},
    Axis{"ax|test", "is"}, Octopus{"octop|vir", "us"},
    Alias{"alias|status|canvas|campus", ""},
    Summons{"summons|bonus", "", Anchor::Whole}, Bus{"bu", "s"},
    Buffalo{"buffal|tomat|potat", "o"}, Tium{"[ti]", "um"}, Sis{"", "sis"},
    Fe{"[^f]", "fe"}, LRF{"[lr]", "f"}, Hive{"hi|ti", "ve"},
    Y{"[^aeiouy]|qu", "y"}, X{"x|ch|ss|sh", ""}, Matrix{"matr", "ix"},
    Vertex{"vert|ind", "ex"}, Mouse{"m|l", "ouse"},
    Foot{"", "foot", Anchor::Whole}, Tooth{"", "tooth", Anchor::Whole},
    Goose{"", "goose", Anchor::Whole}, Quiz{"quiz", ""},
    Whereas{"whereas", "", Anchor::Whole},
    Criterion{"criteri", "on", Anchor::Whole},
    Genus{"", "genus", Anchor::Whole}, Any{"", ""};

// The first rule that matches decides; words that already are what is asked
// for come first. They stand in columns.
// clang-format off
static constexpr Rewrite ToPlural[] = {
    {Men, nullptr},        {People, nullptr},    {Children, nullptr},
    {Tia, nullptr},        {Analyses, nullptr},  {OtherSes, nullptr},
    {Databases, nullptr},  {Drives, nullptr},    {Hives, nullptr},
    {Curves, nullptr},     {LRVes, nullptr},     {FoVes, nullptr},
    {YIes, nullptr},       {Series, nullptr},    {Movies, nullptr},
    {XEs, nullptr},        {Mice, nullptr},      {Buses, nullptr},
    {OEs, nullptr},        {Shoes, nullptr},     {Crises, nullptr},
    {Octopuses, nullptr},  {Aliases, nullptr},   {Summonses, nullptr},
    {Oxen, nullptr},       {Matrices, nullptr},  {Feet, nullptr},
    {Teeth, nullptr},      {Geese, nullptr},     {Quizzes, nullptr},
    {Whereases, nullptr},  {Criteria, nullptr},  {Genera, nullptr},
    {Man, "en"},           {Person, "ople"},     {Child, "ren"},
    {Drive, "s"},          {Ox, "en"},           {Axis, "es"},
    {Octopus, "uses"},     {Alias, "es"},        {Summons, "es"},
    {Bus, "ses"},          {Buffalo, "oes"},     {Tium, "a"},
    {Sis, "ses"},          {Fe, "ves"},          {LRF, "ves"},
    {Hive, "ves"},         {Y, "ies"},           {Matrix, "ices"},
    {Vertex, "ices"},      {X, "es"},            {Mouse, "ice"},
    {Foot, "feet"},        {Tooth, "teeth"},     {Goose, "geese"},
    {Quiz, "zes"},         {Whereas, "es"},      {Criterion, "a"},
    {Genus, "genera"},     {S, "s"},             {Any, "s"},
};

static constexpr Rewrite ToSingular[] = {
    {Man, nullptr},       {Person, nullptr},    {Child, nullptr},
    {Drive, nullptr},     {Ox, nullptr},        {Axis, nullptr},
    {Octopus, nullptr},   {Alias, nullptr},     {Summons, nullptr},
    {Bus, nullptr},       {Buffalo, nullptr},   {Tium, nullptr},
    {Sis, nullptr},       {Fe, nullptr},        {LRF, nullptr},
    {Hive, nullptr},      {Y, nullptr},         {X, nullptr},
    {Matrix, nullptr},    {Mouse, nullptr},     {Foot, nullptr},
    {Tooth, nullptr},     {Goose, nullptr},     {Quiz, nullptr},
    {Whereas, nullptr},   {Criterion, nullptr}, {Genus, nullptr},
    {Men, "an"},          {People, "rson"},     {Children, ""},
    {Databases, ""},      {Drives, ""},         {Genera, "genus"},
    {Criteria, "on"},     {Tia, "um"},          {Analyses, "sis", true},
    {OtherSes, "sis"},    {Hives, "ve"},        {Curves, ""},
    {LRVes, "f"},         {AVes, "ve"},         {FoVes, "fe"},
    {Movies, "ovie"},     {YIes, "y"},          {Series, "eries"},
    {XEs, ""},            {Mice, "ouse"},       {Buses, ""},
    {OEs, ""},            {Shoes, ""},          {Crises, "is"},
    {Octopuses, "us"},    {Aliases, ""},        {Summonses, ""},
    {Oxen, ""},           {Matrices, "ix"},     {Vertices, "ex"},
    {Feet, "foot"},       {Teeth, "tooth"},     {Geese, "goose"},
    {Quizzes, ""},        {Whereases, ""},      {SS, "ss"},
    {S, ""},
};
// clang-format on

std::string pluralize(std::string_view Word) { return apply(Word, ToPlural); }

std::string singularize(std::string_view Word) {
  return apply(Word, ToSingular);
}

static bool isSpace(char C) {
  return std::isspace(static_cast<unsigned char>(C));
}

std::string camelize(std::string_view Word) {
  while (!Word.empty() && isSpace(Word.front()))
    Word.remove_prefix(1);
  std::string Result;
  bool Raise = false;
  for (char C : Word) {
    if (C == '-' || C == '_' || isSpace(C)) {
      Raise = true;
      continue;
    }
    Result +=
        Raise ? static_cast<char>(std::toupper(static_cast<unsigned char>(C)))
              : C;
    Raise = false;
  }
  return Result;
}

std::string underscore(std::string_view Word) {
  std::string Result;
  for (char C : Word) {
    if (std::isupper(static_cast<unsigned char>(C)) && !Result.empty())
      Result += '_';
    Result += lower(C);
  }
  return Result;
}

} // namespace assoc
