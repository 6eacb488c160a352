// SPDX-License-Identifier: Apache-2.0
// assoc-through-keys: junction keys that do not mirror each other.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/JunctionKeys.h"
#include "checks/rules/Mirror.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

/// A key object without a name: {.foreignKey = {{.allowNull = false}}}.
static const char *namelessKey(const Association &A) {
  if (A.Fact.ForeignKey->Written && !A.Fact.ForeignKey->Name.isWritten())
    return "foreignKey";
  if (A.Fact.OtherKey->Written && !A.Fact.OtherKey->Name.isWritten())
    return "otherKey";
  return nullptr;
}

static bool knowsKeys(const Association &A) {
  return !A.ForeignKey.empty() && !A.OtherKey.empty();
}

static std::string keysOf(const Association &A) {
  return quoted(A.ForeignKey) + " to its own side and " + quoted(A.OtherKey) +
         " to the other";
}

/// Two different ends come to one column by what was written, or because
/// they have one table, which is assoc-table-clash.
static bool usesOneColumn(const Association &A) {
  return knowsKeys(A) && A.ForeignKey == A.OtherKey &&
         (A.Source == A.Target || A.Fact.ForeignKey->Name.isWritten() ||
          A.Fact.OtherKey->Name.isWritten());
}

static void reportNameless(const Model &M, const Association &A,
                           const char *Key, Findings &Out) {
  Finding &F =
      Out.at(A, quoted(M.describe(A)) + " describes " + Key +
                    " without a name; the column is then called 'undefined'; "
                    "write {\"name\", {...}}");
  const Association *Other = partner(M, A);
  if (!Other || !Other->isManyToMany())
    return;
  // The other side may say what it is called.
  const Value &Name = std::string_view(Key) == "foreignKey"
                          ? Other->Fact.OtherKey->Name
                          : Other->Fact.ForeignKey->Name;
  if (Name.isKnown())
    offer(F, "use the name on the other side",
          nameKey(A.Fact, Key, Name.text()));
}

/// A key that the user has to name, and did not.
static bool hasEmptyKey(const Model &M, const Association &A) {
  return M.conventions(A).NamesJunctionKeys &&
         (A.Fact.ForeignKey->Name.is("") || A.Fact.OtherKey->Name.is(""));
}

static void reportOneColumn(const Model &M, const Association &A,
                            Findings &Out) {
  Out.at(A, quoted(M.describe(A)) + " uses the one column " +
                quoted(A.ForeignKey) + " of its junction for both ends" +
                so(M.conventions(A).If.ThroughKeys) +
                "; name a different key for each end");
}

static void checkNames(const Model &M, const Association &A,
                       const Association &First, Findings &Out) {
  if (!isNamedTheOtherWay(M, A) || !isNamedTheOtherWay(M, First))
    return;
  Finding &F = Out.at(
      A, quoted(M.describe(A)) + " has " + keysOf(A) +
             ": each is named after the end that it does not lead to; rows "
             "that others write by these names connect the wrong ones; swap "
             "the two keys on both sides");
  F.Severity = Level::Warning;
  Out.note(F, First, quoted(M.describe(First)) + " has " + keysOf(First));
}

static void checkPair(const Model &M, const Association &A,
                      const Association &First, Findings &Out) {
  if (!knowsKeys(A) || !knowsKeys(First))
    return;
  if (mirrors(A, First))
    return checkNames(M, A, First, Out);
  const bool NotSwapped = A.ForeignKey == First.ForeignKey &&
                          A.OtherKey == First.OtherKey && A.Source != A.Target;
  Finding &F = Out.at(
      A, quoted(M.describe(A)) + " has " + keysOf(A) + ", but " +
             quoted(M.describe(First)) + " has " + keysOf(First) +
             so(M.conventions(A).If.ThroughKeys) +
             (NotSwapped ? "; swap the two keys on one side"
                         : "; write foreignKey and otherKey on both sides, "
                           "swapped on the second"));
  Out.identify(F, A, First);
  Out.note(F, First, quoted(M.describe(First)) + " has " + keysOf(First));
  if (!NotSwapped || !A.Fact.ForeignKey->Name.isKnown() ||
      !A.Fact.OtherKey->Name.isKnown())
    return offerMirroredKeys(M, F, A, First);
  auto Mine =
      replaceLiteral(A.Fact.ForeignKey->Name, A.Fact.OtherKey->Name.text());
  auto Theirs =
      replaceLiteral(A.Fact.OtherKey->Name, A.Fact.ForeignKey->Name.text());
  if (Mine && Theirs)
    F.Fixes.push_back(
        {"swap the two keys", {std::move(*Mine), std::move(*Theirs)}});
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (!A.isManyToMany() || A.Broken)
      continue;
    // The first side, where this is the second one of a relationship.
    const Association *First = partner(M, A);
    if (First && (First > &A || !First->isManyToMany() || First->Broken ||
                  First->Junction != A.Junction))
      First = nullptr;
    if (hasEmptyKey(M, A))
      Out.at(A, quoted(M.describe(A)) +
                    " has an empty name for a key of its "
                    "junction" +
                    so(M.conventions(A).If.ThroughMissing) +
                    "; name both keys");
    else if (const char *Key = namelessKey(A))
      reportNameless(M, A, Key, Out);
    else if (First && (namelessKey(*First) || usesOneColumn(*First)))
      continue; // said there
    else if (usesOneColumn(A))
      reportOneColumn(M, A, Out);
    else if (First && A.Fact.Through->Entity.empty() ==
                          First->Fact.Through->Entity.empty())
      checkPair(M, A, *First, Out);
  }
}

extern const Rule ThroughKeysRule = {
    "assoc-through-keys",
    Level::Error,
    "the junction keys of the two sides do not mirror each other",
    check,
};

} // namespace assoc
