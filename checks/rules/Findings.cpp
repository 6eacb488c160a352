// SPDX-License-Identifier: Apache-2.0
// Findings carry names that survive every change but that of what they name.
#include "checks/rules/Rule.h"

#include <map>

namespace assoc {

/// More and more exact, until no other association of the entity has it.
static std::string nameOf(const Model &M, const Association &A, int Detail) {
  const AssociationFact &F = A.Fact;
  std::string Target =
      A.Target == None ? F.TargetName : M.Entities[A.Target].name();
  std::string Name = F.Member;
  if (Name.empty())
    Name = A.Alias.isSet() ? A.Alias.Val : Target;
  if (Detail > 0)
    Name += std::string(" (") + spelling(F.Kind) + " " + Target +
            (F.Through.Name.isKnown() ? " through " + F.Through.Name.text()
                                      : std::string()) +
            ")";
  if (Detail > 1 && !A.ForeignKey.empty())
    Name += " by " + Model::list(A.ForeignKey);
  return Name;
}

static std::string nameOf(const Entity &E, int Detail) {
  if (Detail > 1)
    return E.Fact.Id.empty() ? E.Table.valueOr(E.name()) : E.Fact.Id;
  return Detail > 0 && !E.Fact.Spelling.empty() ? E.Fact.Spelling : E.name();
}

/// Name(Position, Detail) for each of Count things, with as little detail as
/// tells those of one group apart; what stays alike is numbered.
template <class NameFn, class GroupFn>
static std::vector<std::string> distinct(std::size_t Count, NameFn Name,
                                         GroupFn Group) {
  std::vector<std::string> Names(Count);
  std::vector<std::size_t> Left(Count);
  for (std::size_t I = 0; I < Count; ++I)
    Left[I] = I;
  for (int Detail = 0; Detail < 3 && !Left.empty(); ++Detail) {
    std::map<std::pair<std::string, std::string>, unsigned> Seen;
    for (std::size_t I : Left)
      ++Seen[{Group(I), Names[I] = Name(I, Detail)}];
    std::erase_if(Left, [&](std::size_t I) {
      return Seen[{Group(I), Names[I]}] == 1;
    });
  }
  std::map<std::pair<std::string, std::string>, unsigned> Seen;
  for (std::size_t I : Left)
    if (unsigned Number = ++Seen[{Group(I), Names[I]}]; Number > 1)
      Names[I] += " #" + std::to_string(Number);
  return Names;
}

Identities::Identities(const Model &M)
    : Entities(distinct(
          M.Entities.size(),
          [&](std::size_t I, int D) { return nameOf(M.Entities[I], D); },
          [&](std::size_t I) { return M.Entities[I].Fact.Dialect; })),
      Associations(distinct(
          M.Associations.size(),
          [&](std::size_t I, int D) { return nameOf(M, M.Associations[I], D); },
          [&](std::size_t I) {
            const Association &A = M.Associations[I];
            return A.Fact.Dialect + '\0' + A.Fact.Source;
          })) {}

const std::string &Findings::nameOf(const Association &A) const {
  return Names.Associations[&A - M.Associations.data()];
}

Finding &Findings::at(const Association &A, std::string Message) {
  Finding F;
  F.Rule = R.Id;
  F.Severity = R.Severity;
  F.Message = std::move(Message);
  F.Where = A.Fact.Where;
  F.Dialect = A.Fact.Dialect;
  F.Entity = A.Source == None ? A.Fact.Source : Names.Entities[A.Source];
  F.Association = nameOf(A);
  Out.push_back(std::move(F));
  return Out.back();
}

static Location placeOf(const Model &M, const Entity &E) {
  return E.Fact.Where.isValid() || E.MadeBy == None
             ? E.Fact.Where
             : M.Associations[E.MadeBy].Fact.Where;
}

Finding &Findings::at(const Entity &E, std::string Message) {
  Finding F;
  F.Rule = R.Id;
  F.Severity = R.Severity;
  F.Message = std::move(Message);
  F.Where = placeOf(M, E);
  F.Dialect = E.Fact.Dialect;
  F.Entity = Names.Entities[&E - M.Entities.data()];
  Out.push_back(std::move(F));
  return Out.back();
}

void Findings::note(Finding &F, const Association &Other,
                    std::string Message) const {
  F.Notes.push_back({std::move(Message), Other.Fact.Where});
}

void Findings::note(Finding &F, const Entity &Other,
                    std::string Message) const {
  F.Notes.push_back({std::move(Message), placeOf(M, Other)});
}

} // namespace assoc
