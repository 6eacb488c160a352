// SPDX-License-Identifier: Apache-2.0
// Writes what is missing on the other side.
#include "checks/rules/Mirror.h"

#include "checks/model/Lookup.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

namespace {
/// Designated initialisers, in the order in which they are added.
class Initializers {
public:
  void add(const char *Member, const std::string &Text) {
    List += (List.empty() ? "." : ", .") + std::string(Member) + " = " + Text;
  }
  void addLiteral(const char *Member, const std::string &Text) {
    add(Member, literal(Text));
  }
  std::string text() const { return List.empty() ? "" : ", {" + List + "}"; }

private:
  std::string List;
};
} // namespace

static bool wouldClash(const Model &M, const Association &A,
                       AssociationKind Kind) {
  // Without alias, the new declaration is called after its target, in the
  // singular or the plural: whatever else the entity has must not be.
  const bool Many = Kind == AssociationKind::HasMany ||
                    Kind == AssociationKind::BelongsToMany;
  return M.lookup().anyUnnamed(M, A.Target, A.Source, Many);
}

static bool canBeWritten(const Association &A) {
  const AssociationFact &F = A.Fact;
  return F.After.isValid() && !F.SourceSpelling.empty() &&
         !F.TargetSpelling.empty() && F.Member.empty() && !A.Refused &&
         F.Through->Extra->empty() && !F.ForeignKey->Name.isUnknown() &&
         !F.OtherKey->Name.isUnknown() && !A.ForeignKey.empty();
}

/// What the mirror of a many-to-many says; false: not certain.
static bool mirrorJunction(const Model &M, const Association &A,
                           Initializers &Options) {
  const AssociationFact &F = A.Fact;
  if (A.Source == A.Target || A.Junction == None)
    return false;
  if (F.Through->Entity.empty()) {
    if (!F.Through->Name.isKnown())
      return false;
    Options.addLiteral("through", F.Through->Name.text());
  } else {
    if (F.Through->Spelling.empty())
      return false;
    Options.add("through", F.Through->Spelling);
  }
  if (F.OtherKey->Name.isWritten())
    Options.addLiteral("foreignKey", F.OtherKey->Name.text());
  if (F.ForeignKey->Name.isWritten())
    Options.addLiteral("otherKey", F.ForeignKey->Name.text());
  return true;
}

/// The same key, wherever its default name would be another one.
static bool mirrorKey(const Model &M, const Association &A,
                      Initializers &Options) {
  const AssociationFact &F = A.Fact;
  const bool NamesKey =
      F.ForeignKey->Name.isWritten() ||
      (F.Alias.isWritten() && F.Kind != AssociationKind::HasMany);
  if (NamesKey) {
    std::string Name = F.ForeignKey->Name.isWritten()
                           ? F.ForeignKey->Name.text()
                           : attributeOf(M, A.Holder, A.ForeignKey);
    if (Name.empty())
      return false;
    Options.addLiteral("foreignKey", Name);
  }
  if (F.SourceKey.isUnknown() || F.TargetKey.isUnknown())
    return false;
  if (A.ownsKey() && F.TargetKey.isWritten())
    Options.addLiteral("sourceKey", F.TargetKey.text());
  if (!A.ownsKey() && F.SourceKey.isWritten())
    Options.addLiteral("targetKey", F.SourceKey.text());
  return true;
}

std::optional<Edits> insertMirror(const Model &M, const Association &A,
                                  AssociationKind Kind) {
  const AssociationFact &F = A.Fact;
  Initializers Options;
  if (!canBeWritten(A) || wouldClash(M, A, Kind) ||
      !(A.isManyToMany() ? mirrorJunction(M, A, Options)
                         : mirrorKey(M, A, Options)))
    return std::nullopt;
  if (auto It = F.Extra->find("constraints"); It != F.Extra->end()) {
    if (!It->second.isKnown())
      return std::nullopt;
    Options.add("constraints", It->second.text());
  }
  // Other classes than the vocabulary's have options of their own.
  if (!F.Braces->Where.isValid() && !Options.text().empty())
    return std::nullopt;
  const std::string Call = F.TargetSpelling + "." + spelling(Kind) + "(" +
                           F.SourceSpelling + Options.text() + ");";
  const std::string Indent(F.Where.Column > 0 ? F.Where.Column - 1 : 0, ' ');
  return Edits{{F.After.File, F.After.Offset, 0, "\n" + Indent + Call}};
}

static std::string keyName(const Model &M, const Association &A,
                           const AttributeFact &Key, const NameList &Columns) {
  return Key.Name.isWritten() ? Key.Name.text()
                              : attributeOf(M, A.Junction, Columns);
}

/// Makes the keys of To those of From, exchanged.
static std::optional<Edits> mirror(const Model &M, const Association &To,
                                   const Association &From) {
  std::optional<Edits> Result = Edits();
  OptionEditor New(To.Fact.Braces, OptionsOf::Association);
  bool IsNew = false;
  auto Adopt = [&](const char *Option, const AttributeFact &Mine,
                   const std::string &Name) {
    if (Name.empty())
      Result = std::nullopt;
    else if (Mine.Written)
      Result = both(std::move(Result), nameKey(To.Fact, Option, Name));
    else {
      New.write(Option, literal(Name));
      IsNew = true;
    }
  };
  if (To.ForeignKey != From.OtherKey)
    Adopt("foreignKey", To.Fact.ForeignKey,
          keyName(M, From, From.Fact.OtherKey, From.OtherKey));
  if (To.OtherKey != From.ForeignKey)
    Adopt("otherKey", To.Fact.OtherKey,
          keyName(M, From, From.Fact.ForeignKey, From.ForeignKey));
  return IsNew ? both(std::move(Result), New.edits()) : Result;
}

/// Every key that To would have to change was chosen by nobody.
static bool onlyLacksKeys(const Association &To, const Association &From) {
  return (To.ForeignKey == From.OtherKey || !To.Fact.ForeignKey->Written) &&
         (To.OtherKey == From.ForeignKey || !To.Fact.OtherKey->Written);
}

void offerMirroredKeys(const Model &M, Finding &F, const Association &A,
                       const Association &First) {
  if (!A.Fact.Member.empty())
    return;
  std::vector<Choice> Choices;
  auto Consider = [&](const Association &To, const Association &From) {
    if (onlyLacksKeys(To, From) || !onlyLacksKeys(From, To))
      Choices.push_back(
          {"use the keys of " + M.describe(From), mirror(M, To, From)});
  };
  Consider(A, First);
  Consider(First, A);
  offerChoices(F, std::move(Choices));
}

} // namespace assoc
