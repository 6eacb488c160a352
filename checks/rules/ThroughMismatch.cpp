// SPDX-License-Identifier: Apache-2.0
// assoc-through-mismatch: two sides with two junctions.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static std::string junctionOf(const Model &M, const Association &A) {
  return A.Junction == None ? A.Fact.Through->Name.text()
                            : M.Entities[A.Junction].name();
}

/// What A's text may say of the junction of From, if that is known to be right.
static std::optional<std::string>
spellingIn(const Model &M, const Association &A, const Association &From) {
  const ThroughFact &T = From.Fact.Through;
  if (T.Entity.empty())
    return T.Name.isKnown() ? std::optional(literal(T.Name.text()))
                            : std::nullopt;
  if (From.Junction == None)
    return std::nullopt;
  // A name that is used in another file may not be visible in this one.
  const Location &Declared = M.Entities[From.Junction].Fact.Where;
  const Location &Here = A.Fact.Where;
  if (T.Spelling.empty() || Here.File != From.Fact.Where.File ||
      (Declared.File == Here.File && Declared.Offset > Here.Offset))
    return std::nullopt;
  return T.Spelling;
}

/// Makes To go through what From goes through.
static std::optional<Edits> adopt(const Model &M, const Association &To,
                                  const Association &From) {
  const ThroughFact &Old = To.Fact.Through;
  std::optional<std::string> Code = spellingIn(M, To, From);
  if (!Code)
    return std::nullopt;
  if (!To.Fact.Member.empty())
    return writeArgument(Old.Name, From.Fact.Through->Name.text());
  const Location &At = Old.Name.where();
  if (Old.Name.isLiteral())
    return Edits{{At.File, At.Offset, At.Length, *Code}};
  if (Old.Extra->empty())
    return writeOption(To.Fact, "through", *Code);
  return std::nullopt;
}

/// A fix for either side, or for the one that is certainly wrong.
static void offerJunctions(const Model &M, Finding &F, const Association &A,
                           const Association &First) {
  auto IsDeclared = [&](const Association &X) {
    return X.Junction != None && !M.Entities[X.Junction].Junction;
  };
  auto ByText = [](const Association &X) {
    return X.Fact.Through->Entity.empty();
  };
  // Text that nearly is the name of an entity was meant to be it.
  auto IsMisspelt = [&](const Association &X, const Association &Y) {
    if (X.Junction == Y.Junction)
      return ByText(X) && !ByText(Y);
    return !IsDeclared(X) && IsDeclared(Y) &&
           closest(junctionOf(M, X), {junctionOf(M, Y)}).has_value();
  };
  std::vector<Choice> Choices;
  auto Consider = [&](const Association &To, const Association &From) {
    if (From.Fact.Through->Written && !IsMisspelt(From, To))
      Choices.push_back(
          {"go through " + quoted(junctionOf(M, From)), adopt(M, To, From)});
  };
  Consider(A, First);
  Consider(First, A);
  offerChoices(F, std::move(Choices));
}

static void report(const Model &M, const Association &A,
                   const Association &First, Findings &Out) {
  std::string Why, Advice;
  if (A.Junction == First.Junction) {
    Why = "names the junction " + quoted(junctionOf(M, A)) +
          (A.Fact.Through->Entity.empty() ? " as text, but "
                                          : " as entity, but ") +
          quoted(M.describe(First)) +
          (A.Fact.Through->Entity.empty() ? " as entity" : " as text") +
          "; the two do not find each other, and key columns are lost";
    Advice = "name it in the same way on both sides";
  } else {
    Why = "goes through " + quoted(junctionOf(M, A)) + ", but " +
          quoted(M.describe(First)) + " through " +
          quoted(junctionOf(M, First)) + "; " +
          (M.conventions(A).MakesKey == KeyMaker::Nobody
               ? ""
               : "two junction tables are made, and ") +
          "neither side sees the rows of the other";
    Advice = "name the same junction on both sides";
  }
  Finding &F = Out.at(A, quoted(M.describe(A)) + " " + Why + "; " + Advice);
  Out.identify(F, A, First);
  Out.note(F, First,
           quoted(M.describe(First)) + " goes through " +
               quoted(junctionOf(M, First)));
  offerJunctions(M, F, A, First);
}

static void check(const Model &M, Findings &Out) {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (!A.isManyToMany() || A.Broken || A.Counterpart == None ||
        A.Counterpart > I || M.conventions(A).InverseAdvice)
      continue;
    const Association &First = M.Associations[A.Counterpart];
    // Text on one side and entity on the other does no harm where both keys
    // are written on both sides.
    const bool SpelledDifferently =
        A.Fact.Through->Entity.empty() != First.Fact.Through->Entity.empty() &&
        !mirrors(A, First);
    if (First.isManyToMany() && !mayBeOneSided(A) && !mayBeOneSided(First) &&
        (A.Junction != First.Junction || SpelledDifferently))
      report(M, A, First, Out);
  }
}

extern const Rule ThroughMismatchRule = {
    "assoc-through-mismatch",
    Level::Error,
    "the two sides of a many-to-many go through different junctions",
    check,
};

} // namespace assoc
