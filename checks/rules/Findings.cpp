// SPDX-License-Identifier: Apache-2.0
// Findings carry names that survive every change but that of what they name.
#include "checks/model/HashIndex.h"
#include "checks/rules/Library.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Suppress.h"

#include <algorithm>

namespace assoc {

/// More and more exact, until no other association of the entity has it.
static SharedText nameOf(const Model &M, const Association &A, int Detail) {
  const AssociationFact &F = A.Fact;
  const SharedText Target =
      A.Target == None ? F.TargetName : M.Entities[A.Target].Fact.Name;
  const SharedText Short = !F.Member.empty() ? F.Member
                           : A.Alias.isSet() ? A.Alias.Val
                                             : Target;
  if (Detail == 0)
    return Short;
  std::string Name = Short;
  Name += std::string(" (") + spelling(F.Kind) + " " + Target +
          (F.Through->Name.isKnown() ? " through " + F.Through->Name.text()
                                     : std::string()) +
          ")";
  if (Detail > 1 && !A.ForeignKey.empty())
    Name += " by " + Model::list(A.ForeignKey);
  return Name;
}

/// Symbols are no names here: some hold the path of a file.
static SharedText nameOf(const Entity &E, int Detail) {
  const SharedText Spelling = E.Fact.Spelling;
  // With its namespace from the start, so that another entity of this name
  // changes nothing.
  const bool Whole = Detail > 0 ? !Spelling.empty()
                                : Spelling != E.Fact.Name &&
                                      Spelling.str().ends_with("::" + E.name());
  const SharedText Name = Whole ? Spelling : E.Fact.Name;
  return Detail > 1 ? SharedText(Name + " (" + E.Table.valueOr("") + ")")
                    : Name;
}

namespace {
/// Counts how many have one name in one group.
template <class SameGroupFn> class Namesakes {
public:
  Namesakes(const std::vector<SharedText> &Names, SameGroupFn SameGroup,
            std::size_t Most)
      : Names(Names), SameGroup(SameGroup) {
    Index.reserve(Most);
    First.reserve(Most);
    Count.reserve(Most);
  }

  unsigned &operator()(std::size_t I, std::size_t GroupHash) {
    const std::size_t Hash = hashOf(GroupHash, Names[I]);
    std::size_t Known = Index.first(Hash, [&](std::size_t K) {
      return Names[I] == Names[First[K]] && SameGroup(I, First[K]);
    });
    if (Known == HashIndex::None) {
      Known = First.size();
      Index.add(Hash);
      First.push_back(I);
      Count.push_back(0);
    }
    return Count[Known];
  }

private:
  const std::vector<SharedText> &Names;
  SameGroupFn SameGroup;
  HashIndex Index;
  std::vector<std::size_t> First;
  std::vector<unsigned> Count;
};
} // namespace

/// Name(Position, Detail) for each of Count things, with as little detail as
/// tells those of one group apart; what stays alike is numbered.
template <class NameFn, class GroupFn, class SameGroupFn>
static std::vector<SharedText> distinct(std::size_t Count, NameFn Name,
                                        GroupFn GroupHash,
                                        SameGroupFn SameGroup) {
  std::vector<SharedText> Names(Count);
  std::vector<std::size_t> Left(Count);
  for (std::size_t I = 0; I < Count; ++I)
    Left[I] = I;
  for (int Detail = 0; Detail < 3 && !Left.empty(); ++Detail) {
    Namesakes Seen(Names, SameGroup, Left.size());
    for (std::size_t I : Left) {
      Names[I] = Name(I, Detail);
      ++Seen(I, GroupHash(I));
    }
    std::erase_if(Left,
                  [&](std::size_t I) { return Seen(I, GroupHash(I)) == 1; });
  }
  Namesakes Seen(Names, SameGroup, Left.size());
  std::vector<unsigned> Numbers;
  for (std::size_t I : Left)
    Numbers.push_back(++Seen(I, GroupHash(I)));
  for (std::size_t N = 0; N < Left.size(); ++N)
    if (Numbers[N] > 1)
      Names[Left[N]] = Names[Left[N]] + " #" + std::to_string(Numbers[N]);
  return Names;
}

Identities::Identities(const Model &M)
    : Entities(distinct(
          M.Entities.size(),
          [&](std::size_t I, int D) { return nameOf(M.Entities[I], D); },
          [&](std::size_t I) { return hashOf(M.Entities[I].Fact.Dialect); },
          [&](std::size_t I, std::size_t J) {
            return M.Entities[I].Fact.Dialect == M.Entities[J].Fact.Dialect;
          })),
      Associations(distinct(
          M.Associations.size(),
          [&](std::size_t I, int D) { return nameOf(M, M.Associations[I], D); },
          [&](std::size_t I) {
            return hashOf(M.Associations[I].Fact.Dialect,
                          M.Associations[I].Fact.Source);
          },
          [&](std::size_t I, std::size_t J) {
            const AssociationFact &A = M.Associations[I].Fact,
                                  &B = M.Associations[J].Fact;
            return A.Dialect == B.Dialect && A.Source == B.Source;
          })) {
  if (!M.Suppressions.empty())
    for (Index A = 0; A < M.Associations.size(); ++A)
      ByPlace[M.Associations[A].Fact.Where.File].try_emplace(
          Spot(M.Associations[A].Fact.Where), A);
}

Index Identities::at(const SuppressionFact &S) const {
  auto Here = ByPlace.find(S.File);
  if (Here == ByPlace.end())
    return None;
  const Span In(S);
  auto First = Here->second.lower_bound(In.First);
  return First == Here->second.end() || First->first > In.Last ? None
                                                               : First->second;
}

const std::string &Findings::nameOf(const Entity &E) const {
  return Names.Entities[&E - M.Entities.data()];
}

std::string Findings::sourceOf(const Association &A) const {
  return A.Source == None ? M.sourceName(A) : Names.Entities[A.Source].str();
}

std::string Findings::nameOf(const Association &A) const {
  return sourceOf(A) + "." + Names.Associations[&A - M.Associations.data()];
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

/// What a library declares: where the user asks for it.
static const Location &placeOf(const Model &M, const Association &A) {
  return isOfLibrary(A) && A.Source != None &&
                 !M.Entities[A.Source].Registrations.empty()
             ? M.Entities[A.Source].Registrations.front().Where
             : A.Fact.Where;
}

Finding &Findings::at(const Association &A, std::string Message) {
  const Location &Where = placeOf(M, A);
  if (!A.Fact.Member.empty() && Where.isValid() &&
      Inherited.try_emplace(Where, A.Source).first->second != A.Source)
    return Dropped = {};
  Finding &F = add(std::move(Message), Where);
  F.Dialect = A.Fact.Dialect;
  F.Entity = sourceOf(A);
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
  if (const Index I = Names.at(S); I != None) {
    const Association &A = M.Associations[I];
    F.Dialect = A.Fact.Dialect;
    F.Entity = sourceOf(A);
    F.Association = Names.Associations[I];
  }
  return F;
}

void Findings::note(Finding &F, const Association &Other,
                    std::string Message) const {
  F.Notes.push_back({std::move(Message), placeOf(M, Other)});
}

void Findings::note(Finding &F, const Entity &Other,
                    std::string Message) const {
  F.Notes.push_back({std::move(Message), placeOf(M, Other)});
}

} // namespace assoc
