// SPDX-License-Identifier: Apache-2.0
// What several rules say or ask in the same way.
#include "checks/rules/Wording.h"

#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace assoc {

std::string quoted(std::string_view Text) {
  return std::string(1, '\'').append(Text) + '\'';
}

std::string quoted(const NameList &Columns) {
  return quoted(Model::list(Columns));
}

std::string literal(std::string_view Text) {
  std::string Result = "\"";
  for (char C : Text) {
    if (C == '"' || C == '\\')
      Result += '\\';
    Result += C;
  }
  return Result + '"';
}

std::string so(std::string_view Consequence) {
  return Consequence.empty() ? "" : "; " + std::string(Consequence);
}

std::string lower(std::string_view Name) {
  std::string Result(Name);
  for (char &C : Result)
    C = static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
  return Result;
}

std::string plain(std::string_view Text) {
  std::string Result = lower(Text);
  std::erase_if(Result,
                [](char C) { return C == '_' || C == '-' || C == ' '; });
  return Result;
}

static std::size_t distance(std::string_view A, std::string_view B) {
  std::vector<std::size_t> Row(B.size() + 1);
  std::iota(Row.begin(), Row.end(), 0);
  for (std::size_t I = 0; I < A.size(); ++I) {
    std::size_t Diagonal = Row[0]++;
    for (std::size_t J = 0; J < B.size(); ++J) {
      std::size_t Above = Row[J + 1];
      Row[J + 1] =
          std::min({Row[J] + 1, Above + 1, Diagonal + (A[I] == B[J] ? 0 : 1)});
      Diagonal = Above;
    }
  }
  return Row.back();
}

std::optional<std::string>
closest(std::string_view Text, const NameList &Candidates, std::size_t Slack) {
  const std::string Wanted = plain(Text);
  std::optional<std::string> Best;
  std::size_t Least = std::max<std::size_t>(Wanted.size() / 3, 1) + Slack;
  if (Wanted.empty())
    return Best;
  for (const std::string &C : Candidates) {
    const std::string Plain = plain(C);
    // What is so much longer or shorter is no misspelling.
    if (std::max(Plain.size(), Wanted.size()) -
            std::min(Plain.size(), Wanted.size()) >=
        Least)
      continue;
    if (std::size_t D = distance(Wanted, Plain); D < Least && C != Text) {
      Least = D;
      Best = C;
    }
  }
  return Best;
}

std::optional<std::string> Patience::closest(std::string_view Text,
                                             const NameList &Candidates) {
  if (!allows(Candidates.size()))
    return std::nullopt;
  Left -= Candidates.size();
  return assoc::closest(Text, Candidates);
}

std::string unknownWord(std::string_view What, std::string_view Word,
                        const NameList &Known) {
  std::string Sentence = "unknown " + std::string(What) + " " + quoted(Word);
  if (auto Close = closest(Word, Known, /*Slack=*/2))
    return Sentence + "; did you mean " + quoted(*Close) + "?";
  const char *Before = ": there is ";
  for (const std::string &K : Known) {
    Sentence += Before + K;
    Before = ", ";
  }
  return Sentence;
}

std::string otherSide(const Model &M, const Association &A,
                      AssociationKind Kind) {
  const std::string Source = M.sourceName(A), Target = M.targetName(A);
  if (A.Fact.Member.empty())
    return Target + "." + spelling(Kind) + "(" + Source + ")";
  return std::string(M.conventions(A).nameOf(Kind)) + " of " + Source + " in " +
         Target;
}

const Association *partner(const Model &M, const Association &A) {
  Index Other = A.Pair != None ? A.Pair : A.Counterpart;
  return Other == None ? nullptr : &M.Associations[Other];
}

bool isOwnJunction(const Association &A) {
  return A.Junction != None &&
         (A.Junction == A.Source || A.Junction == A.Target);
}

bool mirrors(const Association &A, const Association &B) {
  return A.ForeignKey == B.OtherKey && A.OtherKey == B.ForeignKey;
}

bool mayBeOneSided(const Association &A) {
  return A.Fact.OneSided.isWritten() && !A.Fact.OneSided.isFalse();
}

bool sawAllEntities(const Model &M, SharedText Dialect, SharedText Entity) {
  return M.sawEverything() && !M.lookup().hasGap(Dialect, Entity);
}

bool isUnregistered(const Model &M, Index E) {
  if (E == None || !sawAllEntities(M, M.Entities[E].Fact.Dialect))
    return false;
  const Entity &It = M.Entities[E];
  if (It.Junction || !It.Registrations.empty() ||
      !conventionsOf(It.Fact.Dialect).RegisteredBy)
    return false;
  return M.lookup().Registered.contains(It.Fact.Dialect);
}

bool areInverse(const Model &M, const Association &A, const Association &B) {
  auto IsOne = [](const Association &X) {
    return X.Fact.Kind == AssociationKind::HasOne;
  };
  if (M.conventions(A).SharesPrimaryKeys && (IsOne(A) || IsOne(B)))
    return IsOne(A) && IsOne(B);
  return !A.isManyToMany() && !B.isManyToMany() && A.ownsKey() != B.ownsKey();
}

std::optional<Edit> replaceLiteral(const Value &V, std::string_view Text) {
  if (!V.isLiteral() || !V.where().isValid())
    return std::nullopt;
  // A word of a pragma has no quotes.
  const bool IsWord = V.where().Length == V.text().size();
  return Edit{V.where().File, V.where().Offset, V.where().Length,
              IsWord ? std::string(Text) : literal(Text)};
}

} // namespace assoc
