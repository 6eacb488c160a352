// SPDX-License-Identifier: Apache-2.0
// assoc-referenced-key-missing: a key to a column that does not exist.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// sourceKey and targetKey name an attribute, or a column.
static void checkOption(const Model &M, const Association &A, Index End,
                        const char *Option, const Value &Name, Patience &Asked,
                        Findings &Out) {
  if (!Name.isKnown() || Name.text().empty() || !M.sawAllOf(End))
    return;
  const Entity &E = M.Entities[End];
  const bool ByColumn = M.conventions(A).KeysNameColumns;
  // Without columns, they are declared elsewhere.
  if (E.Columns.empty() || E.HidesColumns ||
      (ByColumn ? E.column(Name.shared()) : E.attribute(Name.shared())))
    return;
  const Consequences &If = M.conventions(A).If;
  NameList Known;
  if (Asked.allows(E.Columns.size()))
    for (const Column &C : E.Columns)
      Known.push_back(ByColumn ? C.Name : C.Attribute);
  std::string Text =
      A.Fact.Member.empty()
          ? std::string(Option) + " " + quoted(Name.text()) + " of " +
                quoted(M.describe(A)) + " is no attribute of " + E.name() +
                "; the call is refused"
          : quoted(M.describe(A)) + " references " + quoted(Name.text()) +
                ", which is no column of " + E.name() +
                so(M.conventions(A).MakesKey == KeyMaker::Nobody &&
                           *If.ColumnMissing
                       ? If.ColumnMissing // a query goes by it
                       : If.ReferencedMissing);
  std::optional<std::string> Meant = Asked.closest(Name.text(), Known);
  Finding &F =
      Out.at(A, Meant ? Text + "; did you mean " + quoted(*Meant) + "?" : Text);
  F.Discriminator = Option;
  Out.note(F, E, E.name() + " is declared here");
  if (!Meant)
    return;
  if (std::optional<Edit> Replace = replaceLiteral(Name, *Meant))
    F.Fixes.push_back({"write " + quoted(*Meant), {std::move(*Replace)}});
}

/// The association that made a many-to-many of E, and took its id.
static const Association *junctionCall(const Model &M, Index E) {
  for (Index I : M.lookup().ByJunction[E])
    if (const Association &A = M.Associations[I]; A.isManyToMany() && !A.Broken)
      return &A;
  return nullptr;
}

/// What it references was looked for already.
static bool isNamedByMember(const Model &M, const ForeignKey &Key) {
  if (Key.Associations.empty())
    return false;
  const AssociationFact &F = M.Associations[Key.Associations.front()].Fact;
  return !F.Member.empty() && F.TargetKey.isWritten();
}

static void checkKey(const Model &M, const ForeignKey &Key, Findings &Out) {
  if (!Key.Constraint || Key.Parent == None || Key.Holder == None ||
      isNamedByMember(M, Key))
    return;
  const Entity &Parent = M.Entities[Key.Parent];
  const bool IsApart =
      !Key.Associations.empty() &&
      isConstraint(M, M.Associations[Key.Associations.front()]);
  for (SharedText Name : Key.Referenced) {
    if (Parent.column(Name) || Parent.Columns.empty() || Parent.HidesColumns)
      continue;
    const Association *Taker = junctionCall(M, Key.Parent);
    std::string Text =
        "the key " + quoted(Key.Columns) + " references " + Parent.name() +
        "." + Name + ", which does not exist" +
        (Taker ? ": as a junction, " + Parent.name() +
                     " has its two keys as primary key"
               : std::string()) +
        (IsApart ? "; the database refuses the constraint"
                 : so(conventionsOf(Parent.Fact.Dialect).If.ReferencedMissing));
    Finding &F = reportKey(M, Out, Key, std::move(Text));
    if (Taker)
      Out.note(F, *Taker, Parent.name() + " becomes a junction here");
    else
      Out.note(F, Parent, Parent.name() + " is declared here");
  }
}

static void check(const Model &M, Findings &Out) {
  Patience Asked;
  for (const Association &A : M.Associations) {
    if (A.Broken)
      continue;
    // On other kinds they have no effect: assoc-option-ignored.
    if (!A.ownsKey())
      checkOption(M, A, A.Source, "sourceKey", A.Fact.SourceKey, Asked, Out);
    if (A.ownsKey() || A.isManyToMany())
      checkOption(M, A, A.Target, "targetKey", A.Fact.TargetKey, Asked, Out);
  }
  for (const ForeignKey &Key : M.ForeignKeys)
    checkKey(M, Key, Out);
}

extern const Rule ReferencedKeyMissingRule = {
    "assoc-referenced-key-missing",
    Level::Error,
    "a key references a column that does not exist",
    check,
};

} // namespace assoc
