// SPDX-License-Identifier: Apache-2.0
// The words of `#pragma db ...`.
#include "plugin/recognizers/Odb.h"

using namespace clang;

namespace assoc::odb {

const Specifier *find(const Specifiers &S, StringRef Name) {
  const Specifier *Found = nullptr;
  for (const Specifier &One : S)
    if (One.Name == Name && One.Database.empty())
      Found = &One;
  return Found;
}

namespace {
class LineReader {
public:
  explicit LineReader(const Pragma &P) : Tokens(P.Tokens) {
    Result.Where = P.Where;
  }
  Line read();

private:
  bool done() const { return At >= Tokens.size(); }
  bool isNext(StringRef Text) const {
    return !done() && Tokens[At].K == PragmaToken::Other &&
           Tokens[At].Text == Text;
  }
  std::vector<PragmaToken> arguments();
  void readName(const std::vector<PragmaToken> &Arguments);
  void readSpecifier();
  bool isIndexOfMembers() const;

  const std::vector<PragmaToken> &Tokens;
  std::size_t At = 0;
  Line Result;
};
} // namespace

static bool isDatabase(StringRef Word) {
  return isOneOf(Word, {"mysql", "sqlite", "pgsql", "oracle", "mssql"});
}

/// What stands between parentheses, if some follow.
std::vector<PragmaToken> LineReader::arguments() {
  std::vector<PragmaToken> Arguments;
  if (!isNext("("))
    return Arguments;
  unsigned Depth = 0;
  for (; !done(); ++At) {
    const bool Opens = isNext("("), Closes = isNext(")");
    if (Closes && --Depth == 0) {
      ++At;
      return Arguments;
    }
    if (!Opens || Depth != 0)
      Arguments.push_back(Tokens[At]);
    Depth += Opens;
  }
  Result.Understood = false;
  return Arguments;
}

void LineReader::readName(const std::vector<PragmaToken> &Arguments) {
  Result.IsNamed = true;
  bool Expected = true; // a name, not "::"
  for (const PragmaToken &T : Arguments) {
    if (T.Text == "::" && T.K == PragmaToken::Other) {
      Expected = true;
    } else if (T.K == PragmaToken::Name && Expected) {
      Result.Name.push_back(T.Text);
      Expected = false;
    } else {
      Result.Understood = false; // a template, a function
    }
  }
}

void LineReader::readSpecifier() {
  if (Tokens[At].K != PragmaToken::Name) {
    ++At;
    return;
  }
  Specifier S;
  S.Name = Tokens[At].Text;
  S.Where = Tokens[At].Where;
  ++At;
  if (isDatabase(S.Name) && isNext(":") && At + 1 < Tokens.size()) {
    S.Database = S.Name;
    S.Name = Tokens[At + 1].Text;
    At += 2;
  }
  S.Arguments = arguments();
  S.Where.setEnd(Tokens[At - 1].Where.getEnd());
  Result.Specs.push_back(std::move(S));
}

/// `index member(a)` declares an index, `index` alone is about a member.
bool LineReader::isIndexOfMembers() const {
  if (Tokens[At].Text != "index")
    return false;
  return (At + 1 < Tokens.size() && Tokens[At + 1].Text == "(") ||
         llvm::any_of(llvm::ArrayRef(Tokens).drop_front(At),
                      [](const PragmaToken &T) {
                        return T.K == PragmaToken::Name &&
                               (T.Text == "member" || T.Text == "members");
                      });
}

Line LineReader::read() {
  // Only for one of the databases.
  if (Tokens.size() > 1 && isDatabase(Tokens[0].Text) && Tokens[1].Text != ":")
    ++At;
  if (done())
    return Result;
  const std::string &First = Tokens[At].Text;
  if (isOneOf(First, {"object", "view", "value", "member", "namespace"})) {
    Result.Qualifier = First;
    ++At;
    if (isNext("("))
      readName(arguments());
  } else if (isIndexOfMembers()) {
    Result.Qualifier = "index";
  } else if (First == "map") {
    Result.Qualifier = First;
    ++At;
  } else if (First == "model") {
    Result.Qualifier = First;
    return Result;
  }
  while (!done())
    readSpecifier();
  return Result;
}

Line readLine(const Pragma &P) { return LineReader(P).read(); }

Value valueOf(const TranslationUnit &TU, const Specifier &S) {
  if (S.Arguments.empty())
    return Value::of("", TU.locate(S.Where));
  std::string Text;
  for (const PragmaToken &T : S.Arguments)
    Text += T.Text;
  const SourceRange Range(S.Arguments.front().Where.getBegin(),
                          S.Arguments.back().Where.getEnd());
  const bool IsOne = S.Arguments.size() == 1 &&
                     S.Arguments.front().K != PragmaToken::Other &&
                     !Range.getBegin().isMacroID();
  return Value::of(std::move(Text), TU.locate(Range), IsOne);
}

QualifiedName qualifiedName(const Specifier &S) {
  std::vector<StringRef> Parts;
  for (const PragmaToken &T : S.Arguments)
    if (T.K == PragmaToken::String) {
      SmallVector<StringRef, 2> Dotted;
      StringRef(T.Text).split(Dotted, '.');
      Parts.insert(Parts.end(), Dotted.begin(), Dotted.end());
    }
  QualifiedName Result;
  if (Parts.empty())
    return Result;
  Result.Name = Parts.back().str();
  for (StringRef Part : llvm::ArrayRef(Parts).drop_back())
    Result.Schema += (Result.Schema.empty() ? "" : ".") + Part.str();
  return Result;
}

} // namespace assoc::odb
