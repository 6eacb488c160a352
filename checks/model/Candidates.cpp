// SPDX-License-Identifier: Apache-2.0
// Declarations that could be the other side of one, where nothing decides
// which.
#include "checks/model/Pairing.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace assoc {

using Indices = std::vector<Index>;

std::string plainText(std::string_view Name) {
  std::string Result;
  for (unsigned char C : Name)
    if (std::isalnum(C))
      Result += static_cast<char>(std::tolower(C));
  return Result;
}

/// The default key of A is nobody's, and nothing else says what A means.
static bool namesNothing(const Association &A) {
  const AssociationFact &F = A.Fact;
  if (F.ForeignKey->Name.isWritten() || F.JoinName.isWritten() ||
      F.Inverse.Name.isWritten() || !F.KeyParts.empty() || F.Guarded)
    return false;
  // An alias or a member names the key, but not that of a hasMany.
  return F.Kind == AssociationKind::HasMany ||
         (!F.Alias.isWritten() && (F.Member.empty() || !A.ownsKey()));
}

/// Nobody reads more of them, and all would be many times many.
static constexpr std::size_t MostCandidates = 100;

void markCandidates(Model &M, Index A, const Indices &Candidates) {
  Indices &Mine = M.Associations[A].Candidates;
  Mine.assign(Candidates.begin(),
              Candidates.begin() + std::min(Candidates.size(), MostCandidates));
  // Those that share their candidates come one after the other.
  if (M.Associations[Candidates.back()].Candidates.size() == MostCandidates)
    return;
  for (Index C : Candidates)
    if (Indices &Theirs = M.Associations[C].Candidates;
        Theirs.size() < MostCandidates)
      Theirs.push_back(A);
}

/// Those of Others whose alias is part of the alias of A: authoredPosts,
/// author.
static Indices alike(const Model &M, const Association &A,
                     const Indices &Others) {
  Indices Result;
  if (!A.Fact.Alias.isWritten())
    return Result;
  for (Index O : Others)
    if (const Association &B = M.Associations[O];
        B.Alias.isSet() && !B.Alias.Val.empty() &&
        plainText(A.Alias.Val).find(plainText(B.Alias.Val)) !=
            std::string::npos)
      Result.push_back(O);
  return Result;
}

void findCandidates(Model &M, const Indices &Seekers, Indices Others) {
  auto IsTaken = [&](Index I) {
    return M.Associations[I].Counterpart != None ||
           !M.Associations[I].Candidates.empty() ||
           M.Associations[I].Fact.Guarded;
  };
  std::erase_if(Others, IsTaken);
  std::set<NameList> Keys;
  for (Index O : Others)
    Keys.insert(M.Associations[O].ForeignKey);
  // Among more, an alias decides nothing that anybody could follow.
  const bool AreFew = Seekers.size() * Others.size() <= 100'000;
  for (Index S : Seekers) {
    const Association &A = M.Associations[S];
    if (Keys.size() < 2 || IsTaken(S) || !namesNothing(A))
      continue;
    const Indices Like = AreFew ? alike(M, A, Others) : Indices();
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

} // namespace assoc
