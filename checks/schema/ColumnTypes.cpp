// SPDX-License-Identifier: Apache-2.0
// Types are compared by what they hold: names differ too much between ORMs,
// databases and versions of both.
#include "checks/schema/ColumnTypes.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>

namespace assoc {

namespace {

enum class Kind {
  Unknown,
  Integer, // Size: bytes
  Boolean,
  Real,    // Size: bytes
  Decimal, // Size: digits before the point, Scale: behind it
  Text,    // Size: characters
  Enum,
  Blob,
  Date,
  Time,
  Timestamp,
  Interval,
  Uuid,
  Json
};

struct Type {
  Kind K = Kind::Unknown;
  std::optional<unsigned> Size, Scale; ///< nothing: not known
  std::set<std::string> Words;         ///< of an enumeration
};

constexpr unsigned Unlimited = static_cast<unsigned>(-1);

} // namespace

/// Small letters, single blanks.
static std::string squeezed(std::string_view Text) {
  std::string Result;
  for (char C : Text) {
    if (!std::isspace(static_cast<unsigned char>(C)))
      Result += static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
    else if (!Result.empty() && Result.back() != ' ')
      Result += ' ';
  }
  if (Result.ends_with(' '))
    Result.pop_back();
  return Result;
}

/// Types of all databases by their names without arguments.
static Type named(std::string_view Name) {
  static constexpr struct {
    std::string_view Name;
    Kind K;
    unsigned Size = 0; ///< 0: not known
  } Known[] = {
      {"integer", Kind::Integer, 4},
      {"int", Kind::Integer, 4},
      {"int4", Kind::Integer, 4},
      {"serial", Kind::Integer, 4},
      {"bigint", Kind::Integer, 8},
      {"int8", Kind::Integer, 8},
      {"bigserial", Kind::Integer, 8},
      {"smallint", Kind::Integer, 2},
      {"int2", Kind::Integer, 2},
      {"smallserial", Kind::Integer, 2},
      {"boolean", Kind::Boolean},
      {"bool", Kind::Boolean},
      {"real", Kind::Real, 4},
      {"float4", Kind::Real, 4},
      {"float", Kind::Real},
      {"float8", Kind::Real, 8},
      {"double", Kind::Real, 8},
      {"double precision", Kind::Real, 8},
      {"decimal", Kind::Decimal},
      {"numeric", Kind::Decimal},
      {"string", Kind::Text},
      {"char", Kind::Text},
      {"character", Kind::Text},
      {"bpchar", Kind::Text},
      {"nchar", Kind::Text},
      {"varchar", Kind::Text},
      {"character varying", Kind::Text},
      {"nvarchar", Kind::Text},
      {"text", Kind::Text, Unlimited},
      {"mediumtext", Kind::Text, Unlimited},
      {"longtext", Kind::Text, Unlimited},
      {"citext", Kind::Text, Unlimited},
      {"clob", Kind::Text, Unlimited},
      {"blob", Kind::Blob},
      {"bytea", Kind::Blob},
      {"mediumblob", Kind::Blob},
      {"longblob", Kind::Blob},
      {"date", Kind::Date},
      {"dateonly", Kind::Date},
      {"time", Kind::Time},
      {"timetz", Kind::Time},
      {"time with time zone", Kind::Time},
      {"time without time zone", Kind::Time},
      {"datetime", Kind::Timestamp},
      {"timestamp", Kind::Timestamp},
      {"timestamptz", Kind::Timestamp},
      {"timestamp with time zone", Kind::Timestamp},
      {"timestamp without time zone", Kind::Timestamp},
      {"interval", Kind::Interval},
      {"uuid", Kind::Uuid},
      {"json", Kind::Json},
      {"jsonb", Kind::Json},
  };
  Type Result;
  for (const auto &Each : Known)
    if (Each.Name == Name) {
      Result.K = Each.K;
      if (Each.Size)
        Result.Size = Each.Size;
    }
  return Result;
}

/// By the rules of SQLite, which takes any word for a type.
static Kind affinity(std::string_view Name) {
  auto Has = [&](std::string_view Part) {
    return Name.find(Part) != Name.npos;
  };
  if (Has("int"))
    return Kind::Integer;
  if (Has("char") || Has("clob") || Has("text"))
    return Kind::Text;
  if (Has("blob"))
    return Kind::Blob;
  return Has("real") || Has("floa") || Has("doub") ? Kind::Real : Kind::Unknown;
}

/// "80", "10,2"
static void setArguments(Type &T, std::string_view Arguments) {
  std::optional<unsigned> Numbers[2];
  unsigned Count = 0;
  for (char C : Arguments) {
    if (C == ',' && ++Count > 1)
      return;
    if (C >= '0' && C <= '9' && Numbers[Count].value_or(0) < 100'000'000)
      Numbers[Count] = Numbers[Count].value_or(0) * 10 + (C - '0');
  }
  if (!Numbers[0])
    return;
  if (T.K == Kind::Text)
    T.Size = Numbers[0];
  if (T.K != Kind::Decimal)
    return;
  T.Scale = Numbers[1].value_or(0);
  T.Size = *Numbers[0] - std::min(*Numbers[0], *T.Scale);
}

static Type read(std::string_view Normal, Database D) {
  Type Result;
  if (Normal.starts_with("ENUM(")) {
    Result.K = Kind::Enum;
    for (std::string &Word : enumValues(Normal))
      Result.Words.insert(std::move(Word));
    return Result;
  }
  const bool Raw = Normal.starts_with("raw(");
  std::string Text = Raw ? sqlType(Normal, D) : std::string(Normal);
  // What the vocabulary calls DATE has a time in it.
  if (!Raw && Text == "DATE")
    Text = "timestamp";
  std::string Arguments;
  if (const std::size_t Open = Text.find('('); Open != Text.npos) {
    const std::size_t Close = std::min(Text.find(')', Open), Text.size());
    Arguments = Text.substr(Open + 1, Close - Open - 1);
    Text = Text.substr(0, Open) + Text.substr(std::min(Close + 1, Text.size()));
  }
  const std::string Name = squeezed(Text);
  Result = named(Name);
  if (Result.K == Kind::Unknown && D == Database::Sqlite)
    Result.K = affinity(Name);
  setArguments(Result, Arguments);
  return Result;
}

/// SQLite has five classes of values, and keeps most of what does not fit into
/// the class of its column.
static TypeFit fitInSqlite(Kind Declared, Kind There) {
  auto Class = [](Kind K) {
    switch (K) {
    case Kind::Integer:
    case Kind::Real:
    case Kind::Text:
    case Kind::Blob:
      return K;
    case Kind::Enum:
      return Kind::Text;
    case Kind::Boolean:
    case Kind::Decimal:
      return Kind::Decimal; // numbers that a column of any number keeps
    default:
      return Kind::Unknown;
    }
  };
  auto IsNumber = [](Kind K) {
    return K == Kind::Integer || K == Kind::Real || K == Kind::Decimal;
  };
  const Kind D = Class(Declared), T = Class(There);
  if (D == T || D == Kind::Unknown || T == Kind::Unknown)
    return TypeFit::Same;
  if (IsNumber(D) && IsNumber(T) && !(D == Kind::Integer && T == Kind::Real))
    return TypeFit::Same;
  return TypeFit::Other;
}

static TypeFit fitOf(const std::optional<unsigned> &Declared,
                     const std::optional<unsigned> &There) {
  if (!Declared || !There || *Declared == *There)
    return TypeFit::Same;
  return *There < *Declared ? TypeFit::Narrower : TypeFit::Wider;
}

static TypeFit fitOf(const std::set<std::string> &Declared,
                     const std::set<std::string> &There) {
  if (Declared == There)
    return TypeFit::Same;
  return std::includes(There.begin(), There.end(), Declared.begin(),
                       Declared.end())
             ? TypeFit::Wider
             : TypeFit::Narrower;
}

TypeFit fit(std::string_view Declared, std::string_view There, Database D) {
  const Type Wanted = read(Declared, D), Found = read(There, D);
  if (Wanted.K == Kind::Unknown || Found.K == Kind::Unknown)
    return TypeFit::Same;
  if (D == Database::Sqlite)
    return fitInSqlite(Wanted.K, Found.K);
  if (Wanted.K == Found.K && Wanted.K == Kind::Enum)
    return fitOf(Wanted.Words, Found.Words);
  if (Wanted.K == Found.K)
    return std::max(fitOf(Wanted.Size, Found.Size),
                    fitOf(Wanted.Scale, Found.Scale));
  const bool Holds = (Wanted.K == Kind::Integer && Found.K == Kind::Decimal) ||
                     (Wanted.K == Kind::Enum && Found.K == Kind::Text);
  return Holds ? TypeFit::Wider : TypeFit::Other;
}

} // namespace assoc
