// SPDX-License-Identifier: Apache-2.0
// Findings carry names that survive every change but that of what they name.
#include "checks/rules/Rule.h"
#include "checks/rules/Suppress.h"

#include <algorithm>
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

/// Symbols are no names here: some hold the path of a file.
static std::string nameOf(const Entity &E, int Detail) {
  const std::string &Spelling = E.Fact.Spelling;
  std::string Name = E.name();
  // With its namespace from the start, so that another entity of this name
  // changes nothing.
  if (Detail > 0 ? !Spelling.empty() : Spelling.ends_with("::" + Name))
    Name = Spelling;
  if (Detail > 1)
    Name += " (" + E.Table.valueOr("") + ")";
  return Name;
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

const std::string &Findings::nameOf(const Entity &E) const {
  return Names.Entities[&E - M.Entities.data()];
}

static std::string sourceOf(const Identities &Names, const Association &A) {
  if (A.Source != None)
    return Names.Entities[A.Source];
  return A.Fact.SourceSpelling.empty() ? A.Fact.Source : A.Fact.SourceSpelling;
}

std::string Findings::nameOf(const Association &A) const {
  return sourceOf(Names, A) + "." +
         Names.Associations[&A - M.Associations.data()];
}

void Findings::identify(Finding &F, const std::string &A,
                        const std::string &B) const {
  F.About = std::min(A, B) + " and " + std::max(A, B);
}

void Findings::identify(Finding &F, const Association &A,
                        const Association &B) const {
  identify(F, nameOf(A), nameOf(B));
}

void Findings::identify(Finding &F, const Entity &A, const Entity &B) const {
  identify(F, nameOf(A), nameOf(B));
}

void Findings::identify(Finding &F, const Entity &E) const {
  F.About = nameOf(E);
}

void Findings::identify(Finding &F, const ForeignKey &Key) const {
  F.About = "the key " + nameOf(M.Entities[Key.Holder]) + "." +
            Model::list(Key.Columns);
}

Finding &Findings::add(std::string Message, const Location &Where) {
  Finding F;
  F.Rule = R.Id;
  F.Severity = R.Severity;
  F.Message = std::move(Message);
  F.Where = Where;
  Out.push_back(std::move(F));
  return Out.back();
}

Finding &Findings::at(const Association &A, std::string Message) {
  Finding &F = add(std::move(Message), A.Fact.Where);
  F.Dialect = A.Fact.Dialect;
  F.Entity = sourceOf(Names, A);
  F.Association = Names.Associations[&A - M.Associations.data()];
  return F;
}

static Location placeOf(const Model &M, const Entity &E) {
  return E.Fact.Where.isValid() || E.MadeBy == None
             ? E.Fact.Where
             : M.Associations[E.MadeBy].Fact.Where;
}

Finding &Findings::at(const Entity &E, std::string Message) {
  Finding &F = add(std::move(Message), placeOf(M, E));
  F.Dialect = E.Fact.Dialect;
  F.Entity = nameOf(E);
  return F;
}

Finding &Findings::at(const SuppressionFact &S, std::string Message) {
  Finding &F = add(std::move(Message), S.Where);
  for (const Association &A : M.Associations)
    if (covers(S, A.Fact.Where)) {
      F.Dialect = A.Fact.Dialect;
      F.Entity = sourceOf(Names, A);
      F.Association = Names.Associations[&A - M.Associations.data()];
      break;
    }
  return F;
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
