// SPDX-License-Identifier: Apache-2.0
// Writes the declaration that is missing on the other side.
#include "checks/rules/Mirror.h"

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
    add(Member, '"' + Text + '"');
  }
  std::string text() const { return List.empty() ? "" : ", {" + List + "}"; }

private:
  std::string List;
};
} // namespace

/// The name in the code of a key column, or nothing.
static std::string attributeOf(const Model &M, Index Holder,
                               const std::vector<std::string> &Columns) {
  if (Holder == None || Columns.size() != 1)
    return "";
  const Column *C = M.Entities[Holder].column(Columns.front());
  return C ? C->Attribute : "";
}

static bool wouldClash(const Model &M, const Association &A,
                       AssociationKind Kind) {
  // Without alias, the new declaration is called after its target, in the
  // singular or the plural: whatever else the entity has must not be.
  const bool Plural = Kind == AssociationKind::HasMany ||
                      Kind == AssociationKind::BelongsToMany;
  return std::any_of(M.Associations.begin(), M.Associations.end(),
                     [&](const Association &Other) {
                       const bool OtherPlural =
                           Other.Fact.Kind == AssociationKind::HasMany ||
                           Other.Fact.Kind == AssociationKind::BelongsToMany;
                       return Other.Source == A.Target &&
                              Other.Target == A.Source &&
                              Plural == OtherPlural &&
                              !Other.Fact.Alias.Written;
                     });
}

static bool canBeWritten(const Association &A) {
  const AssociationFact &F = A.Fact;
  return F.After.isValid() && !F.SourceSpelling.empty() &&
         !F.TargetSpelling.empty() && F.Member.empty() && !A.Refused &&
         F.Through.Extra.empty() && !F.ForeignKey.Name.isUnknown() &&
         !F.OtherKey.Name.isUnknown() && !A.ForeignKey.empty();
}

/// What the mirror of a many-to-many says; false: not certain.
static bool mirrorJunction(const Model &M, const Association &A,
                           Initializers &Options) {
  const AssociationFact &F = A.Fact;
  if (A.Source == A.Target || A.Junction == None)
    return false;
  const Entity &Junction = M.Entities[A.Junction];
  if (F.Through.Entity.empty()) {
    if (!F.Through.Name.isKnown())
      return false;
    Options.addLiteral("through", F.Through.Name.text());
  } else {
    if (Junction.Fact.Spelling.empty())
      return false;
    Options.add("through", Junction.Fact.Spelling);
  }
  if (F.OtherKey.Name.Written)
    Options.addLiteral("foreignKey", F.OtherKey.Name.text());
  if (F.ForeignKey.Name.Written)
    Options.addLiteral("otherKey", F.ForeignKey.Name.text());
  return true;
}

/// The same key, wherever its default name would be another one.
static bool mirrorKey(const Model &M, const Association &A,
                      Initializers &Options) {
  const AssociationFact &F = A.Fact;
  const bool NamesKey = F.ForeignKey.Name.Written ||
                        (F.Alias.Written && F.Kind != AssociationKind::HasMany);
  if (NamesKey) {
    std::string Name = F.ForeignKey.Name.Written
                           ? F.ForeignKey.Name.text()
                           : attributeOf(M, A.Holder, A.ForeignKey);
    if (Name.empty())
      return false;
    Options.addLiteral("foreignKey", Name);
  }
  if (F.SourceKey.isUnknown() || F.TargetKey.isUnknown())
    return false;
  if (A.ownsKey() && F.TargetKey.Written)
    Options.addLiteral("sourceKey", F.TargetKey.text());
  if (!A.ownsKey() && F.SourceKey.Written)
    Options.addLiteral("targetKey", F.SourceKey.text());
  return true;
}

std::optional<Fix> insertMirror(const Model &M, const Association &A,
                                AssociationKind Kind) {
  const AssociationFact &F = A.Fact;
  Initializers Options;
  if (!canBeWritten(A) || wouldClash(M, A, Kind) ||
      !(A.isManyToMany() ? mirrorJunction(M, A, Options)
                         : mirrorKey(M, A, Options)))
    return std::nullopt;
  if (auto It = F.Extra.find("constraints"); It != F.Extra.end()) {
    if (!It->second.isKnown())
      return std::nullopt;
    Options.add("constraints", It->second.text());
  }
  const std::string Call = F.TargetSpelling + "." + spelling(Kind) + "(" +
                           F.SourceSpelling + Options.text() + ");";
  const std::string Indent(F.Where.Column > 0 ? F.Where.Column - 1 : 0, ' ');
  return Fix{"add " + otherSide(M, A, Kind),
             {{F.After.File, F.After.Offset, 0, "\n" + Indent + Call}}};
}

} // namespace assoc
