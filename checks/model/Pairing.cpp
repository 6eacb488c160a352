// SPDX-License-Identifier: Apache-2.0
// Finds the two declarations of one relationship.
#include "checks/model/Pairing.h"

#include <algorithm>
#include <cctype>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace assoc {

namespace {
using Indices = std::vector<Index>;
} // namespace

static bool takesPart(const Association &A, SharedText Dialect) {
  return A.Fact.Dialect == Dialect && !A.Broken && A.Source != None &&
         A.Target != None;
}

/// It says itself which one its other side is: nobody guesses.
static bool namesOther(const Association &A) {
  return A.Fact.Inverse.Name.isWritten() &&
         A.Fact.Inverse.Names != InverseFact::By::Relation;
}

static bool isOpen(const Association &A, SharedText Dialect) {
  return takesPart(A, Dialect) && A.Pair == None && A.Counterpart == None &&
         A.Candidates.empty() && !A.Fact.OneSided.isTrue() && !namesOther(A);
}

void pairByKey(Model &M, SharedText Dialect) {
  struct Sides {
    Index Owner = None, Inverse = None; ///< the first one of each
  };
  std::vector<Sides> Keys;
  HashIndex Known; ///< of Keys
  std::vector<std::pair<Index, std::size_t>> KeyOf;
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (!takesPart(A, Dialect) || A.isManyToMany() || A.ForeignKey.empty())
      continue;
    const std::size_t Hash = hashOf(A.Holder, A.Parent, A.ForeignKey);
    std::size_t Key = Known.first(Hash, [&](std::size_t K) {
      const Index Any = std::min(Keys[K].Owner, Keys[K].Inverse);
      const Association &B = M.Associations[Any];
      return A.Holder == B.Holder && A.Parent == B.Parent &&
             A.ForeignKey == B.ForeignKey;
    });
    if (Key == HashIndex::None) {
      Key = Keys.size();
      Known.add(Hash);
      Keys.emplace_back();
    }
    Index &First = A.ownsKey() ? Keys[Key].Owner : Keys[Key].Inverse;
    First = std::min(First, I);
    KeyOf.push_back({I, Key});
  }
  for (auto [I, Key] : KeyOf) {
    const Sides &S = Keys[Key];
    if (S.Owner != None && S.Inverse != None)
      M.Associations[I].Pair =
          M.Associations[I].ownsKey() ? S.Inverse : S.Owner;
  }
}

void pairByJunction(Model &M, SharedText Dialect) {
  std::map<std::tuple<Index, Index, Index>, Indices> ByEnds;
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (takesPart(A, Dialect) && A.isManyToMany() && A.Junction != None &&
        A.Pair == None)
      ByEnds[{A.Junction, A.Source, A.Target}].push_back(I);
  }
  for (auto &[Ends, Side] : ByEnds) {
    auto [Junction, Source, Target] = Ends;
    auto It = ByEnds.find({Junction, Target, Source});
    if (It == ByEnds.end())
      continue;
    for (Index I : Side) {
      if (M.Associations[I].Pair != None)
        continue;
      auto Free =
          std::find_if(It->second.begin(), It->second.end(), [&](Index Other) {
            return Other != I && M.Associations[Other].Pair == None;
          });
      if (Free == It->second.end())
        continue;
      M.Associations[I].Pair = *Free;
      M.Associations[*Free].Pair = I;
    }
  }
}

static std::string skeleton(const NameList &Names) {
  std::string Result;
  for (const std::string &Name : Names)
    Result += plainText(Name) + '/';
  return Result;
}

/// What the two sides should have agreed on.
static std::string agreement(const Model &M, const Association &A) {
  if (!A.isManyToMany())
    return skeleton(A.ForeignKey);
  if (A.Junction == None)
    return "";
  return skeleton({M.Entities[A.Junction].name()});
}

/// Two lists of declarations that are left over between the same two entities:
/// those that nearly agree belong together, and so does the only pair.
static void matchLeftovers(Model &M, Indices Left, Indices Right,
                           bool OnlySimilar = false) {
  auto Link = [&](Index L, Index R) {
    M.Associations[L].Counterpart = R;
    M.Associations[R].Counterpart = L;
  };
  auto IsTaken = [&](Index I) { return M.Associations[I].Counterpart != None; };
  // Each takes the first one that is left and agrees.
  std::unordered_map<std::string, std::deque<Index>> Agreeing;
  if (!Left.empty())
    for (Index R : Right)
      Agreeing[agreement(M, M.Associations[R])].push_back(R);
  for (Index L : Agreeing.empty() ? Indices() : Left) {
    auto It = Agreeing.find(agreement(M, M.Associations[L]));
    if (It == Agreeing.end() || IsTaken(L))
      continue;
    std::deque<Index> &Rest = It->second;
    while (!Rest.empty() && IsTaken(Rest.front()))
      Rest.pop_front();
    // Only where both lists are one.
    const std::size_t Own = !Rest.empty() && Rest.front() == L;
    while (Own < Rest.size() && IsTaken(Rest[Own]))
      Rest.erase(Rest.begin() + 1);
    if (Own < Rest.size())
      Link(L, Rest[Own]);
  }
  std::erase_if(Left, IsTaken);
  std::erase_if(Right, IsTaken);
  if (!OnlySimilar && Left.size() == 1 && Right.size() == 1)
    Link(Left.front(), Right.front());
}

/// The leftovers between two entities, by what they say.
struct Leftovers {
  /// Keys held by the first entity, by the second one.
  Indices Owners[2], Inverses[2];
  /// Many-to-manys declared on the first entity, on the second one.
  Indices ManyToMany[2];
};

static bool hasOwnName(const Association &A) {
  return A.Fact.Alias.isWritten() || !A.Fact.Member.empty() ||
         A.Fact.ForeignKey->Name.isWritten();
}

static void matchKinds(Model &M, Leftovers &L) {
  auto Open = [&](Indices &I) {
    std::erase_if(I, [&](Index A) {
      return M.Associations[A].Counterpart != None ||
             !M.Associations[A].Candidates.empty();
    });
    return I.size() == 1 ? I.front() : None;
  };
  auto Link = [&](Index A, Index B) {
    if (A == None || B == None || A == B)
      return;
    M.Associations[A].Counterpart = B;
    M.Associations[B].Counterpart = A;
  };
  // Both say that the other one holds the key.
  Link(Open(L.Inverses[0]), Open(L.Inverses[1]));
  // Both hold a key. With names of their own they are two relationships.
  Index First = Open(L.Owners[0]), Second = Open(L.Owners[1]);
  if (First != None && Second != None && !hasOwnName(M.Associations[First]) &&
      !hasOwnName(M.Associations[Second]))
    Link(First, Second);
  // A many-to-many whose mirror was written as something else. A declaration
  // of entity E towards the other: an owner held by E, an inverse held by the
  // other one.
  for (int E : {0, 1}) {
    Link(Open(L.ManyToMany[E]), Open(L.Inverses[E]));
    Link(Open(L.ManyToMany[E]), Open(L.Owners[1 - E]));
  }
}

void findCounterparts(Model &M, SharedText Dialect) {
  std::map<std::pair<Index, Index>, Leftovers> Between;
  std::set<std::pair<Index, Index>> Unreadable;
  auto Ends = [](const Association &A) {
    return std::pair(std::minmax(A.Source, A.Target));
  };
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (A.Fact.Dialect != Dialect || A.Source == None || A.Target == None)
      continue;
    if (A.Broken)
      Unreadable.insert(Ends(A));
    if (!isOpen(A, Dialect))
      continue;
    Leftovers &L = Between[Ends(A)];
    if (A.isManyToMany())
      L.ManyToMany[A.Source > A.Target].push_back(I);
    else
      (A.ownsKey() ? L.Owners : L.Inverses)[A.Holder > A.Parent].push_back(I);
  }
  for (auto &[Pair, L] : Between) {
    bool Self = Pair.first == Pair.second;
    for (int E : {0, 1})
      matchLeftovers(M, L.Owners[E], L.Inverses[E]);
    if (Self)
      // Two many-to-manys of an entity with itself are usually two different
      // relationships.
      matchLeftovers(M, L.ManyToMany[0], L.ManyToMany[0], true);
    else
      matchLeftovers(M, L.ManyToMany[0], L.ManyToMany[1]);
    for (int E : {0, 1}) {
      findCandidates(M, L.Inverses[E], L.Owners[E]);
      findCandidates(M, L.Owners[E], L.Inverses[E]);
    }
    if (!Self)
      matchKinds(M, L);
  }
  for (Association &A : M.Associations)
    if (isOpen(A, Dialect))
      A.MayHavePair |= Unreadable.contains(Ends(A));
}

} // namespace assoc
