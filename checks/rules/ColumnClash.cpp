// SPDX-License-Identifier: Apache-2.0
// assoc-column-clash: two things on one column, or nearly.
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace assoc {

static std::string lower(std::string Name) {
  for (char &C : Name)
    C = static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
  return Name;
}

/// userId, UserId and user_id were meant to be one.
static std::string skeleton(const std::string &Name) {
  std::string Result = lower(Name);
  std::erase_if(Result, [](unsigned char C) { return !std::isalnum(C); });
  return Result;
}

static bool isKey(const Model &M, const Entity &E, std::string_view Column) {
  return std::any_of(M.ForeignKeys.begin(), M.ForeignKeys.end(),
                     [&](const ForeignKey &K) {
                       return K.Holder != None && &M.Entities[K.Holder] == &E &&
                              !K.Associations.empty() &&
                              std::find(K.Columns.begin(), K.Columns.end(),
                                        Column) != K.Columns.end();
                     });
}

/// The attribute is the key that is meant, where no call names another one.
static std::optional<Edits> useAttribute(const Model &M, const ForeignKey &Key,
                                         const std::string &Name,
                                         bool EvenIfWritten) {
  std::optional<Edits> Result = Edits();
  for (Index I : Key.Associations) {
    const AssociationFact &F = M.Associations[I].Fact;
    if (M.Associations[I].isManyToMany() || !F.Member.empty() ||
        (F.ForeignKey.Name.Written && !EvenIfWritten))
      return std::nullopt;
    Result = both(std::move(Result), nameKey(F, "foreignKey", Name));
  }
  return Result;
}

static Finding &report(const Model &M, const ForeignKey &Key,
                       const AttributeFact &Declared, std::string Why,
                       Findings &Out) {
  const Association &A = M.Associations[Key.Associations.front()];
  Finding &F = Out.at(A, std::move(Why));
  Out.identify(F, Key);
  F.Discriminator = Declared.Name.text();
  if (Declared.Where.isValid())
    F.Notes.push_back(
        {quoted(Declared.Name.text()) + " is declared here", Declared.Where});
  return F;
}

/// A declared attribute that is nearly the derived key.
static void checkDeclared(const Model &M, const ForeignKey &Key,
                          Findings &Out) {
  const Entity &Holder = M.Entities[Key.Holder];
  const Column *Mine = Holder.column(Key.Columns.front());
  // A declared attribute may be the key; a member is a column of its own.
  const bool Members =
      !M.Associations[Key.Associations.front()].Fact.Member.empty();
  if (!Mine || (Mine->Declared && !Members))
    return;
  for (const ColumnFact &C : Holder.Declared) {
    const AttributeFact &Declared = C.Attribute;
    const std::string Name = Declared.Name.text();
    if (!Declared.Name.isKnown() || (!Members && Name == Mine->Attribute))
      continue;
    const std::string Field =
        Declared.Field.isKnown() ? Declared.Field.text() : Name;
    if (Field == Mine->Name)
      offer(report(M, Key, Declared,
                   "the key " + quoted(Mine->Name) + " and " +
                       quoted(C.Member.empty() ? Name : C.Member) + " of " +
                       Holder.name() + " are both on the column " +
                       quoted(Field) +
                       (Members
                            ? "; the database refuses the table; rename one"
                            : "; the later one decides what the column is; use "
                              "the attribute's name as key"),
                   Out),
            "use the attribute as key", useAttribute(M, Key, Name, true));
    else if (!Members && skeleton(Name) == skeleton(Mine->Attribute) &&
             !isKey(M, Holder, Field))
      offer(report(M, Key, Declared,
                   "the key " + quoted(Mine->Name) + " is not the column " +
                       quoted(Field) + " of " + Holder.name() +
                       "; the table gets both columns, and only the first is "
                       "written; use one spelling",
                   Out),
            "use the attribute as key", useAttribute(M, Key, Name, false));
  }
}

/// Members that are mapped to the same column.
static void checkMembers(const Model &M, Findings &Out) {
  std::map<std::pair<Index, std::vector<std::string>>, const Association *> By;
  for (const Association &A : M.Associations) {
    if (A.Broken || !A.ownsKey() || A.Fact.Member.empty() ||
        A.ForeignKey.empty() || A.Source == None)
      continue;
    auto [It, New] = By.try_emplace({A.Source, A.ForeignKey}, &A);
    // A name that the other side disagrees with: assoc-foreign-key-mismatch.
    if (New || mayExclude(A, *It->second) || isDuplicate(A, *It->second) ||
        A.Counterpart != None || It->second->Counterpart != None)
      continue;
    Finding &F = Out.at(
        A, quoted(M.describe(A)) + " and " + quoted(M.describe(*It->second)) +
               " are mapped to the same column " + quoted(A.ForeignKey) +
               "; the database refuses the table; give one of "
               "them another name");
    Out.identify(F, A, *It->second);
    Out.note(F, *It->second, "the first one is declared here");
  }
}

/// Attributes that are declared on one column, or on two that are one where
/// letter case does not count.
static void checkAttributes(const Entity &E, Findings &Out) {
  auto Report = [&](const Column &C, const Column &First, std::string Why) {
    Finding &F = Out.at(
        E, quoted(First.Attribute) + " and " + quoted(C.Attribute) + " of " +
               E.name() + " are on " + Why + "; give one of them another name");
    F.Discriminator = C.Attribute;
    F.Where = C.Where;
    F.Notes.push_back(
        {quoted(First.Attribute) + " is declared here", First.Where});
  };
  for (const Column &C : E.Hidden)
    if (const Column *Last = E.column(C.Name); Last && Last->Declared)
      Report(*Last, C,
             "one column " + quoted(C.Name) +
                 ", which is what the later one says");
  std::map<std::string, const Column *> ByLower;
  for (const Column &C : E.Columns) {
    if (!C.Declared)
      continue;
    auto [It, New] = ByLower.try_emplace(lower(C.Name), &C);
    if (!New)
      Report(C, *It->second,
             It->second->Name == C.Name
                 ? "one column " + quoted(C.Name) +
                       ", and the database refuses the table"
                 : "columns that differ by letter case only, which some "
                   "databases take for one");
  }
}

static void check(const Model &M, Findings &Out) {
  for (const ForeignKey &Key : M.ForeignKeys)
    if (Key.Holder != None && Key.Columns.size() == 1 &&
        !Key.Associations.empty())
      checkDeclared(M, Key, Out);
  checkMembers(M, Out);
  for (const Entity &E : M.Entities)
    checkAttributes(E, Out);
}

extern const Rule ColumnClashRule = {
    "assoc-column-clash",
    Level::Error,
    "two members or keys on one column, or on columns of nearly one name",
    check,
};

} // namespace assoc
