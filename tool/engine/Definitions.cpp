// SPDX-License-Identifier: Apache-2.0
// Macros, names of types and function templates: what stands for other words.
#include "tool/engine/Words.h"

#include "llvm/ADT/STLExtras.h"

#include <optional>

using llvm::StringRef;

namespace assoc {

namespace {
struct Token {
  WordLexer::Kind Kind;
  StringRef Text;
  bool is(StringRef Other) const { return Text == Other; }
  bool isWord() const { return Kind == WordLexer::Word; }
};

class Finder {
public:
  explicit Finder(StringRef Text) : Lexer(Text) {}
  std::vector<Definition> run();

private:
  void macro();
  void statement();
  std::optional<StringRef> functionName() const;
  void add(decltype(Definition::Kind) Kind, StringRef Name, std::size_t From);

  WordLexer Lexer;
  std::vector<Definition> Result;
  std::vector<Token> Head; ///< since the last ';', '{' or '}'
  /// Function templates whose bodies are open: index and depth of braces.
  std::vector<std::pair<std::size_t, unsigned>> Open;
};
} // namespace

void Finder::add(decltype(Definition::Kind) Kind, StringRef Name,
                 std::size_t From) {
  Definition D{Kind, Name, {}, {}, {}, {}};
  for (std::size_t I = From; I < Head.size(); ++I)
    if (Head[I].isWord())
      D.Words.push_back(Head[I].Text);
  Result.push_back(std::move(D));
}

/// `#define NAME(X) has##X`
void Finder::macro() {
  Definition D{Definition::Macro, Lexer.spelling(), {}, {}, {}, Lexer.rest()};
  StringRef Last;
  bool Pasted = false;
  for (WordLexer::Kind K; (K = Lexer.next()) != WordLexer::EndOfDirective &&
                          K != WordLexer::End;) {
    StringRef Text = Lexer.spelling();
    if (Text == "##" && !Last.empty())
      D.Heads.push_back(Last);
    if (K == WordLexer::Word) {
      D.Words.push_back(Text);
      if (Pasted)
        D.Tails.push_back(Text);
    }
    Pasted = Text == "##";
    Last = K == WordLexer::Word ? Text : "";
  }
  D.Body = D.Body.drop_back(Lexer.rest().size());
  Result.push_back(std::move(D));
}

/// The name of the function template that a '{' opens, if it does: the word
/// before the first bracket outside `< >`.
std::optional<StringRef> Finder::functionName() const {
  unsigned Angles = 0;
  for (std::size_t I = 0; I < Head.size(); ++I) {
    const Token &T = Head[I];
    if (T.is("<"))
      ++Angles;
    else if (T.is(">") && Angles)
      --Angles;
    else if (T.is("(") && !Angles && I && Head[I - 1].isWord() &&
             !Head[I - 1].is("requires") && !Head[I - 1].is("decltype")) {
      bool HasAuto = std::any_of(Head.begin() + I, Head.end(),
                                 [](const Token &P) { return P.is("auto"); });
      return Head[0].is("template") || HasAuto ? std::optional(Head[I - 1].Text)
                                               : std::nullopt;
    }
  }
  return std::nullopt;
}

/// `using X = Model<User>;` `typedef Model X;` `struct X : Model {`
void Finder::statement() {
  std::size_t I = 0;
  while (I < Head.size() && !Head[I].is("using") && !Head[I].is("typedef") &&
         !Head[I].is("struct") && !Head[I].is("class"))
    ++I;
  if (I == Head.size())
    return;
  if (Head[I].is("typedef")) {
    if (Head.back().isWord())
      add(Definition::Type, Head.back().Text, I + 1);
    return;
  }
  const bool IsAlias = Head[I].is("using");
  for (std::size_t J = I + 1; J < Head.size(); ++J) {
    if (!Head[J].is(IsAlias ? "=" : ":"))
      continue;
    if (!IsAlias && (Head[J - 1].is(":") ||
                     (J + 1 < Head.size() && Head[J + 1].is(":")))) // `::`
      continue;
    std::size_t Name = J - 1;
    if (Head[Name].is("final") && Name > I + 1)
      --Name;
    if (Head[Name].isWord())
      add(Definition::Type, Head[Name].Text, J + 1);
    return;
  }
}

std::vector<Definition> Finder::run() {
  unsigned Depth = 0;
  for (WordLexer::Kind K; (K = Lexer.next()) != WordLexer::End;) {
    if (K == WordLexer::Define) {
      macro();
      continue;
    }
    if (K == WordLexer::EndOfDirective || Lexer.isInDirective())
      continue;
    StringRef Text = Lexer.spelling();
    if (K == WordLexer::Word)
      for (auto &[Index, At] : Open)
        Result[Index].Words.push_back(Text);
    if (Text != ";" && Text != "{" && Text != "}") {
      Head.push_back({K, Text});
      continue;
    }
    if (Text == "{")
      ++Depth;
    if (Text != "}" && !Head.empty())
      statement();
    if (Text == "{")
      if (auto Name = functionName()) {
        Open.emplace_back(Result.size(), Depth);
        Result.push_back({Definition::Template, *Name, {}, {}, {}, {}});
      }
    if (Text == "}") {
      while (!Open.empty() && Open.back().second >= Depth)
        Open.pop_back();
      Depth -= Depth > 0;
    }
    Head.clear();
  }
  return std::move(Result);
}

std::vector<Definition> definitionsIn(StringRef Text) {
  return Finder(Text).run();
}

} // namespace assoc
