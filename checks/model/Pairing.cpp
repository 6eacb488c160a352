// SPDX-License-Identifier: Apache-2.0
// Finds the two declarations of one relationship.
#include "checks/model/Pairing.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>

namespace assoc {

namespace {
using Indices = std::vector<Index>;
} // namespace

static bool takesPart(const Association &A, std::string_view Dialect) {
  return A.Fact.Dialect == Dialect && !A.Broken && A.Source != None &&
         A.Target != None;
}

/// It says itself which one its other side is: nobody guesses.
static bool namesOther(const Association &A) {
  return A.Fact.Inverse.Name.Written &&
         A.Fact.Inverse.Names != InverseFact::By::Relation;
}

static bool isOpen(const Association &A, std::string_view Dialect) {
  return takesPart(A, Dialect) && A.Pair == None && A.Counterpart == None &&
         A.Candidates.empty() && !A.Fact.OneSided.isTrue() && !namesOther(A);
}

void pairByKey(Model &M, std::string_view Dialect) {
  struct Sides {
    Indices Owners, Inverses;
  };
  std::map<std::tuple<Index, Index, std::vector<std::string>>, Sides> ByKey;
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (!takesPart(A, Dialect) || A.isManyToMany() || A.ForeignKey.empty())
      continue;
    Sides &S = ByKey[{A.Holder, A.Parent, A.ForeignKey}];
    (A.ownsKey() ? S.Owners : S.Inverses).push_back(I);
  }
  for (auto &[Key, S] : ByKey) {
    if (S.Owners.empty() || S.Inverses.empty())
      continue;
    for (Index Owner : S.Owners)
      M.Associations[Owner].Pair = S.Inverses.front();
    for (Index Inverse : S.Inverses)
      M.Associations[Inverse].Pair = S.Owners.front();
  }
}

void pairByJunction(Model &M, std::string_view Dialect) {
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
      auto Free = std::find_if(
          It->second.begin(), It->second.end(), [&](Index Other) {
            return Other != I && M.Associations[Other].Pair == None;
          });
      if (Free == It->second.end())
        continue;
      M.Associations[I].Pair = *Free;
      M.Associations[*Free].Pair = I;
    }
  }
}

/// Letters and digits in lower case: user_id and userId were meant to be one.
static std::string plainText(std::string_view Name) {
  std::string Result;
  for (unsigned char C : Name)
    if (std::isalnum(C))
      Result += static_cast<char>(std::tolower(C));
  return Result;
}

static std::string skeleton(const std::vector<std::string> &Names) {
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
  for (Index L : Left)
    for (Index R : Right)
      if (L != R && !IsTaken(L) && !IsTaken(R) &&
          agreement(M, M.Associations[L]) == agreement(M, M.Associations[R]))
        Link(L, R);
  std::erase_if(Left, IsTaken);
  std::erase_if(Right, IsTaken);
  if (!OnlySimilar && Left.size() == 1 && Right.size() == 1)
    Link(Left.front(), Right.front());
}

/// The default key of A is nobody's, and nothing else says what A means.
static bool namesNothing(const Association &A) {
  const AssociationFact &F = A.Fact;
  if (F.ForeignKey.Name.Written || F.JoinName.Written ||
      F.Inverse.Name.Written || !F.KeyParts.empty() || F.Guarded)
    return false;
  // An alias or a member names the key, but not that of a hasMany.
  return F.Kind == AssociationKind::HasMany ||
         (!F.Alias.Written && (F.Member.empty() || !A.ownsKey()));
}

void markCandidates(Model &M, Index A, const Indices &Candidates) {
  M.Associations[A].Candidates = Candidates;
  for (Index C : Candidates)
    M.Associations[C].Candidates.push_back(A);
}

/// Those of Others whose alias is part of the alias of A: authoredPosts, author.
static Indices alike(const Model &M, const Association &A,
                     const Indices &Others) {
  Indices Result;
  if (!A.Fact.Alias.Written)
    return Result;
  for (Index O : Others)
    if (const Association &B = M.Associations[O];
        B.Alias.isSet() && !B.Alias.Val.empty() &&
        plainText(A.Alias.Val).find(plainText(B.Alias.Val)) !=
            std::string::npos)
      Result.push_back(O);
  return Result;
}

/// Several of Others are left over, with keys of their own, and each could be
/// the other side of a seeker.
static void findCandidates(Model &M, const Indices &Seekers, Indices Others) {
  auto IsTaken = [&](Index I) {
    return M.Associations[I].Counterpart != None ||
           !M.Associations[I].Candidates.empty() ||
           M.Associations[I].Fact.Guarded;
  };
  std::erase_if(Others, IsTaken);
  std::set<std::vector<std::string>> Keys;
  for (Index O : Others)
    Keys.insert(M.Associations[O].ForeignKey);
  for (Index S : Seekers) {
    const Association &A = M.Associations[S];
    if (Keys.size() < 2 || IsTaken(S) || !namesNothing(A))
      continue;
    Indices Like = alike(M, A, Others);
    if (Like.size() != 1) {
      markCandidates(M, S, Others);
      continue;
    }
    // Its alias decides, and the keys differ.
    M.Associations[S].Counterpart = Like.front();
    M.Associations[Like.front()].Counterpart = S;
    return findCandidates(M, Seekers, std::move(Others));
  }
}

/// The leftovers between two entities, by what they say.
struct Leftovers {
  /// Keys held by the first entity, by the second one.
  Indices Owners[2], Inverses[2];
  /// Many-to-manys declared on the first entity, on the second one.
  Indices ManyToMany[2];
};

static bool hasOwnName(const Association &A) {
  return A.Fact.Alias.Written || !A.Fact.Member.empty() ||
         A.Fact.ForeignKey.Name.Written;
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

void findCounterparts(Model &M, std::string_view Dialect) {
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
      (A.ownsKey() ? L.Owners
                   : L.Inverses)[A.Holder > A.Parent].push_back(I);
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
