// SPDX-License-Identifier: Apache-2.0
// Words that the rules of Inflection.h mangle. Only the last word of a name
// counts: "cameraLens", "camera_lens".
#include "checks/model/English.h"

#include "checks/model/Inflection.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace assoc {

static bool isUpper(char C) {
  return std::isupper(static_cast<unsigned char>(C));
}

static std::string lastWord(std::string_view Name) {
  std::size_t Begin = 0;
  for (std::size_t I = 1; I < Name.size(); ++I) {
    if (Name[I] == '_' || Name[I] == '-' || Name[I] == ' ')
      Begin = I + 1;
    else if (isUpper(Name[I]) &&
             (!isUpper(Name[I - 1]) ||
              (I + 1 < Name.size() &&
               std::islower(static_cast<unsigned char>(Name[I + 1])))))
      Begin = I;
  }
  std::string Word(Name.substr(std::min(Begin, Name.size())));
  for (char &C : Word)
    C = static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
  return Word;
}

template <std::size_t N>
static bool isOneOf(std::string_view Word, const std::string_view (&Words)[N]) {
  return std::find(std::begin(Words), std::end(Words), Word) != std::end(Words);
}

static bool endsInOneOf(std::string_view Word,
                        std::initializer_list<std::string_view> Endings) {
  return std::any_of(Endings.begin(), Endings.end(),
                     [&](auto Ending) { return Word.ends_with(Ending); });
}

// Singular, or without a singular, although they look like plurals.
static constexpr std::string_view Singular[] = {
    "acoustics", "acropolis",   "aerobics",   "analytics",  "aries",
    "asbestos",  "athletics",   "atlas",      "aws",        "bias",
    "biceps",    "bios",        "cannabis",   "chaos",      "christmas",
    "cms",       "cosmos",      "criteria",   "crms",       "debris",
    "diabetes",  "dms",         "dns",        "economics",  "electronics",
    "epidermis", "ethos",       "forceps",    "gas",        "genetics",
    "gis",       "gps",         "gymnastics", "hermes",     "herpes",
    "https",     "ibis",        "iris",       "kubernetes", "kudos",
    "lens",      "linguistics", "lms",        "logistics",  "mantis",
    "marquis",   "means",       "metropolis", "mms",        "os",
    "pancreas",  "pathos",      "pelvis",     "plus",       "politics",
    "pos",       "postgres",    "rabies",     "redis",      "rhinoceros",
    "robotics",  "sms",         "tennis",     "texas",      "thermos",
    "tls",       "trellis",     "triceps",
};

// Plurals in -us of words in -u; all others in -us are singular.
static constexpr std::string_view PluralUs[] = {
    "menus",  "submenus", "gurus",      "emus",      "gnus",     "tutus",
    "haikus", "sudokus",  "cpus",       "gpus",      "skus",     "zebus",
    "kudus",  "zulus",    "hindus",     "tofus",     "ecus",     "taus",
    "fondus", "kudzus",   "luaus",      "muumuus",   "parvenus", "pilaus",
    "snafus", "jujitsus", "impromptus", "tiramisus",
};

// Plurals in -a of words in -um; all others in -ta and -ia are singular, or are
// used as if they were ("data").
static constexpr std::string_view PluralA[] = {
    "alluvia",   "aquaria",    "arboreta",   "atria",     "auditoria",
    "bacteria",  "cambia",     "cilia",      "colloquia", "compendia",
    "consortia", "crania",     "crematoria", "deliria",   "desiderata",
    "dicta",     "emporia",    "equilibria", "errata",    "gymnasia",
    "honoraria", "labia",      "millennia",  "momenta",   "moratoria",
    "paramecia", "pericardia", "planetaria", "podia",     "proscenia",
    "quanta",    "recta",      "sancta",     "sanatoria", "sanitaria",
    "septa",     "solaria",    "stadia",     "strata",    "substrata",
    "symposia",  "terraria",   "ultimata",
};

static constexpr std::pair<std::string_view, std::string_view> Singulars[] = {
    {"analyses", "analysis"}, {"thieves", "thief"},
    {"mice", "mouse"},        {"lice", "louse"},
    {"dormice", "dormouse"},  {"woodlice", "woodlouse"},
    {"valves", "valve"},      {"olives", "olive"},
};

// Plurals that only lose their -s.
static constexpr std::string_view PlainS[] = {
    // -che
    "aches",
    "avalanches",
    "brioches",
    "caches",
    "cartouches",
    "creches",
    "headaches",
    "microfiches",
    "moustaches",
    "mustaches",
    "niches",
    "pastiches",
    "psyches",
    "quiches",
    "toothaches",
    "tranches",
    // -ie
    "aunties",
    "besties",
    "birdies",
    "bookies",
    "brownies",
    "budgies",
    "calories",
    "collies",
    "cookies",
    "coteries",
    "cuties",
    "dies",
    "foodies",
    "freebies",
    "genies",
    "goalies",
    "groupies",
    "hoodies",
    "indies",
    "lies",
    "magpies",
    "menageries",
    "neckties",
    "newbies",
    "oldies",
    "pies",
    "prairies",
    "reveries",
    "rookies",
    "roomies",
    "selfies",
    "smoothies",
    "sorties",
    "talkies",
    "techies",
    "ties",
    "veggies",
    "zombies",
    // -oe
    "aloes",
    "canoes",
    "floes",
    "foes",
    "hoes",
    "oboes",
    "roes",
    "throes",
    "toes",
    "woes",
};

// Plurals in -es of words in -s.
static constexpr std::string_view PluralEs[] = {
    "atlases",  "biases",    "cactuses",     "censuses",  "choruses",
    "circuses", "corpuses",  "focuses",      "gases",     "geniuses",
    "irises",   "lenses",    "lotuses",      "nexuses",   "radiuses",
    "sinuses",  "surpluses", "prospectuses", "thermoses", "walruses",
};

/// Name with its end, the word Was, made the word Is; the case of what they
/// share stays.
static std::string withWord(std::string_view Name, std::string_view Was,
                            std::string_view Is) {
  auto [W, I] = std::mismatch(Was.begin(), Was.end(), Is.begin(), Is.end());
  return std::string(Name.substr(0, Name.size() - (Was.end() - W)))
      .append(I, Is.end());
}

static std::string cut(std::string_view Name, std::size_t Count) {
  return std::string(Name.substr(0, Name.size() - Count));
}

/// The library writes some words in lower case.
static std::string withCaseOf(std::string_view Name, std::string Derived) {
  if (!Name.empty() && !Derived.empty() && isUpper(Name.front()))
    Derived.front() = static_cast<char>(
        std::toupper(static_cast<unsigned char>(Derived.front())));
  return Derived;
}

static bool isSingularUs(std::string_view Word) {
  if (!Word.ends_with("us") || endsInOneOf(Word, {"ous", "eaus", "ieus"}) ||
      isOneOf(Word, PluralUs))
    return false;
  // Without another vowel it is an abbreviation: "mtus".
  return Word.substr(0, Word.size() - 2).find_first_of("aeiouy") != Word.npos;
}

std::string properSingular(std::string_view Name) {
  // Several of an abbreviation: "APIs".
  if (Name.size() > 1 && Name.back() == 's' && isUpper(Name[Name.size() - 2]))
    return singularize(Name);
  const std::string Word = lastWord(Name);
  for (auto [Plural, Known] : Singulars)
    if (Word == Plural)
      return withWord(Name, Word, Known);
  if (isOneOf(Word, Singular) || isSingularUs(Word) ||
      (Word.ends_with("itis") && !endsInOneOf(Word, {"wapitis", "kuwaitis"})) ||
      endsInOneOf(Word, {"mice", "lice"}) ||
      (endsInOneOf(Word, {"ta", "ia"}) && !isOneOf(Word, PluralA)))
    return std::string(Name);
  if (isOneOf(Word, PluralEs) ||
      (endsInOneOf(Word, {"zzes", "ltzes", "rtzes", "itzes"}) &&
       Word != "quizzes"))
    return cut(Name, 2);
  // -ve; the others have -f or -fe: "wolves", "lives", "scarves", "elves".
  const bool HasVe =
      (Word.ends_with("eves") && !Word.ends_with("chieves")) ||
      (Word.ends_with("ives") &&
       !endsInOneOf(Word, {"lives", "wives", "knives"})) ||
      (Word.ends_with("rves") && !endsInOneOf(Word, {"arves", "urves"})) ||
      (Word.ends_with("olves") && !Word.ends_with("wolves"));
  if (isOneOf(Word, PlainS) || HasVe)
    return cut(Name, 1);
  return withCaseOf(Name, singularize(Name));
}

std::string properPlural(std::string_view Name) {
  const std::string Word = lastWord(Name);
  const bool HasS = endsInOneOf(Word, {"afe", "blouse"}) || Word == "gulf" ||
                    (Word.ends_with("rf") && !Word.ends_with("arf"));
  if (HasS)
    return std::string(Name) + "s";
  if (Word == "taxis")
    return std::string(Name);
  return withCaseOf(Name, pluralize(Name));
}

/// The first sound is a vowel.
static bool soundsLikeVowel(std::string_view Name) {
  auto At = [&](std::size_t I) {
    return I < Name.size() ? static_cast<char>(std::tolower(
                                 static_cast<unsigned char>(Name[I])))
                           : '\0';
  };
  constexpr std::string_view Vowels = "aeiou";
  auto IsVowel = [&](std::size_t I) {
    return At(I) != '\0' && Vowels.find(At(I)) != Vowels.npos;
  };
  // Letters that are read one by one: "HTTPLog", "SKU".
  if (Name.size() > 1 && isUpper(Name[0]) && isUpper(Name[1]) && !IsVowel(1))
    return std::string_view("aefhilmnorsx").find(At(0)) !=
           std::string_view::npos;
  auto Begins = [&](std::string_view Word) {
    for (std::size_t I = 0; I < Word.size(); ++I)
      if (At(I) != Word[I])
        return false;
    return true;
  };
  if (Begins("hour") || Begins("honor") || Begins("honour") || Begins("heir"))
    return true;
  // "User", "Unit", "Euro", "OneTime", but "Upload", "Uncle".
  if (Begins("eu") || (Begins("one") && !Begins("oner")) || Begins("once") ||
      (Begins("u") && !IsVowel(1) && IsVowel(2)))
    return false;
  return IsVowel(0);
}

std::string withArticle(std::string_view Name) {
  const std::size_t First = Name.find_first_not_of("'\"");
  const bool IsAn = First != Name.npos && soundsLikeVowel(Name.substr(First));
  return (IsAn ? "an " : "a ") + std::string(Name);
}

} // namespace assoc
