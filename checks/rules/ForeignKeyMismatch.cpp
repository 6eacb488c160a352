// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-mismatch: two sides over two different keys.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Library.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// What decides the key of A, as the user sees it.
static const Value &keyValue(const Association &A) {
  return A.Fact.JoinName.isWritten() ? A.Fact.JoinName
                                     : A.Fact.ForeignKey->Name;
}

static std::string keyOf(const Association &A) {
  if (A.Fact.JoinName.isKnown())
    return quoted(A.Fact.JoinName.text());
  return quoted(A.ForeignKey);
}

static std::string reasonOf(const Association &A) {
  if (keyValue(A).isWritten())
    return " (written)";
  if (A.Fact.Alias.isWritten() && A.Fact.Kind != AssociationKind::HasMany)
    return " (named after its alias)";
  return " (the default)";
}

/// Makes To use the key that From has.
static std::optional<Edits> adopt(const Model &M, const Association &To,
                                  const Association &From) {
  const Value &Key = keyValue(From);
  if (!To.Fact.Member.empty())
    return Key.isKnown() ? writeArgument(To.Fact.JoinName, Key.text())
                         : std::nullopt;
  const std::string Name = Key.isWritten()
                               ? Key.text()
                               : attributeOf(M, From.Holder, From.ForeignKey);
  return Name.empty() ? std::nullopt : nameKey(To.Fact, "foreignKey", Name);
}

/// What speaks for the key of A: the holder declares it, somebody wrote it.
static std::pair<bool, bool> merits(const Model &M, const Association &A) {
  const Entity &Holder = M.Entities[A.Holder];
  return {declaredColumn(Holder, A.ForeignKey.front()) != nullptr,
          keyValue(A).isWritten()};
}

/// Another member of the holder has the column: this name is the mistake.
static bool isTaken(const Model &M, const Association &Owner) {
  return M.lookup().anyOverKey(M, Owner.Holder, Owner.ForeignKey,
                               [&](const Association &Other) {
                                 return &Other != &Owner && Other.ownsKey() &&
                                        !Other.Fact.Member.empty();
                               });
}

/// A fix for either side, or for the one that has nothing to say for itself.
static void offerKeys(const Model &M, Finding &F, const Association &Owner,
                      const Association &Inverse) {
  if (Owner.Holder == None || Owner.ForeignKey.empty() ||
      Inverse.ForeignKey.empty())
    return;
  auto AtLeast = [&](const Association &A, const Association &B) {
    const auto Mine = merits(M, A), Theirs = merits(M, B);
    return Mine.first >= Theirs.first && Mine.second >= Theirs.second;
  };
  std::vector<Choice> Choices;
  auto Consider = [&](const Association &To, const Association &From) {
    if (!isOfLibrary(To) && (AtLeast(From, To) || !AtLeast(To, From)))
      Choices.push_back(
          {"use the key of " + M.describe(From), adopt(M, To, From)});
  };
  Consider(Owner, Inverse);
  if (!isTaken(M, Owner))
    Consider(Inverse, Owner);
  offerChoices(F, std::move(Choices));
}

static void report(const Model &M, const Association &Owner,
                   const Association &Inverse, Findings &Out) {
  std::string Advice =
      keyValue(Owner).isWritten() && keyValue(Inverse).isWritten()
          ? "write the same key on both sides"
          : "write the key on both sides, and the same one";
  const bool IsTheirs = isOfLibrary(Owner);
  const Association &Here = IsTheirs ? Inverse : Owner;
  const Association &There = IsTheirs ? Owner : Inverse;
  Finding &F =
      Out.at(Here, quoted(M.describe(Here)) + " uses the key " + keyOf(Here) +
                       reasonOf(Here) + ", but " + quoted(M.describe(There)) +
                       " uses " + keyOf(There) + reasonOf(There) +
                       so(M.conventions(Owner).If.KeyMismatch) + "; " + Advice);
  Out.note(F, There, quoted(M.describe(There)) + " uses " + keyOf(There));
  offerKeys(M, F, Owner, Inverse);
}

/// Two names for one column of a migration are this mistake.
static bool isMigrated(const Model &M, const Association &Inverse) {
  return Inverse.Holder != None && M.Entities[Inverse.Holder].Migrated;
}

static void check(const Model &M, Findings &Out) {
  for (const Association &Owner : M.Associations) {
    if (!Owner.ownsKey() || Owner.Broken || Owner.Counterpart == None)
      continue;
    const Association &Inverse = M.Associations[Owner.Counterpart];
    if (areInverse(M, Inverse, Owner) &&
        Inverse.ForeignKey != Owner.ForeignKey && !mayBeOneSided(Owner) &&
        !mayBeOneSided(Inverse) && !isOnOtherTable(M, Owner) &&
        !isOnOtherTable(M, Inverse) &&
        (isMigrated(M, Inverse) || missingColumns(M, Inverse).empty()))
      report(M, Owner, Inverse, Out);
  }
}

extern const Rule ForeignKeyMismatchRule = {
    "assoc-foreign-key-mismatch",
    Level::Error,
    "the two sides of a relationship use different foreign keys",
    check,
};

} // namespace assoc
