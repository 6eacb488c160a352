// SPDX-License-Identifier: Apache-2.0
// assoc-referenced-key-missing: a key to a column that does not exist.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// sourceKey and targetKey name an attribute.
static void checkOption(const Model &M, const Association &A, Index End,
                        const char *Option, const Value &Name, Findings &Out) {
  if (!Name.isKnown() || Name.text().empty() || !M.sawAllOf(End))
    return;
  const Entity &E = M.Entities[End];
  if (E.Columns.empty()) // they are declared elsewhere
    return;
  std::vector<std::string> Attributes;
  for (const Column &C : E.Columns)
    Attributes.push_back(C.Attribute);
  if (std::find(Attributes.begin(), Attributes.end(), Name.text()) !=
      Attributes.end())
    return;
  std::string Text = std::string(Option) + " " + quoted(Name.text()) + " of " +
                     quoted(M.describe(A)) + " is no attribute of " + E.name() +
                     "; the call is refused";
  std::optional<std::string> Meant = closest(Name.text(), Attributes);
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
  for (const Association &A : M.Associations)
    if (A.isManyToMany() && !A.Broken && A.Junction == E)
      return &A;
  return nullptr;
}

static void checkKey(const Model &M, const ForeignKey &Key, Findings &Out) {
  if (!Key.Constraint || Key.Parent == None || Key.Holder == None)
    return;
  const Entity &Parent = M.Entities[Key.Parent];
  for (const std::string &Name : Key.Referenced) {
    if (Parent.column(Name) || Parent.Columns.empty() ||
        Parent.HidesColumns)
      continue;
    const Association *Taker = junctionCall(M, Key.Parent);
    std::string Text =
        "the key " + quoted(Key.Columns) + " references " + Parent.name() +
        "." + Name + ", which does not exist" +
        (Taker ? ": as a junction, " + Parent.name() +
                     " has its two keys as primary key"
               : std::string()) +
        so(conventionsOf(Parent.Fact.Dialect).If.ReferencedMissing);
    Finding &F = reportKey(M, Out, Key, std::move(Text));
    if (Taker)
      Out.note(F, *Taker, Parent.name() + " becomes a junction here");
    else
      Out.note(F, Parent, Parent.name() + " is declared here");
  }
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (A.Broken)
      continue;
    // On other kinds they have no effect: assoc-option-ignored.
    if (!A.ownsKey())
      checkOption(M, A, A.Source, "sourceKey", A.Fact.SourceKey, Out);
    if (A.ownsKey() || A.isManyToMany())
      checkOption(M, A, A.Target, "targetKey", A.Fact.TargetKey, Out);
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
