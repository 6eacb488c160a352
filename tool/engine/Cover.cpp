// SPDX-License-Identifier: Apache-2.0
// Which translation units are parsed, so that all that matters is seen once.
#include "tool/engine/Cover.h"

#include <algorithm>
#include <queue>

namespace assoc {

void cover(std::vector<Candidate> &Candidates) {
  std::uint32_t Count = 0;
  for (const Candidate &C : Candidates)
    for (std::uint32_t Need : C.Needs)
      Count = std::max(Count, Need + 1);
  std::vector<unsigned> SeenBy(Count);
  for (const Candidate &C : Candidates)
    for (std::uint32_t Need : C.Needs)
      ++SeenBy[Need];

  std::vector<bool> Met(Count);
  auto Choose = [&](Candidate &C) {
    C.IsChosen = true;
    for (std::uint32_t Need : C.Needs)
      Met[Need] = true;
  };
  // There is no choice where only one TU sees something: sources themselves.
  for (Candidate &C : Candidates)
    if (C.IsChosen || std::any_of(C.Needs.begin(), C.Needs.end(),
                                  [&](auto Need) { return SeenBy[Need] == 1; }))
      Choose(C);

  auto Gain = [&](const Candidate &C) {
    return std::count_if(C.Needs.begin(), C.Needs.end(),
                         [&](auto Need) { return !Met[Need]; });
  };
  // What a TU adds only shrinks while others are chosen: who is best by an old
  // count and keeps it is the best.
  struct Offer {
    std::uint64_t Gain, Cost;
    std::size_t Which;
    bool operator<(const Offer &Other) const {
      auto Mine = (unsigned __int128)(Gain)*Other.Cost,
           Theirs = (unsigned __int128)(Other.Gain) * Cost;
      return Mine != Theirs ? Mine < Theirs : Which > Other.Which;
    }
  };
  std::priority_queue<Offer> Offers;
  auto Add = [&](std::size_t I) {
    if (std::uint64_t N = Gain(Candidates[I]))
      Offers.push({N, std::max<std::uint64_t>(Candidates[I].Cost, 1), I});
  };
  for (std::size_t I = 0; I < Candidates.size(); ++I)
    if (!Candidates[I].IsChosen)
      Add(I);
  while (!Offers.empty()) {
    Offer Best = Offers.top();
    Offers.pop();
    if (std::uint64_t(Gain(Candidates[Best.Which])) == Best.Gain)
      Choose(Candidates[Best.Which]);
    else
      Add(Best.Which);
  }
}

} // namespace assoc
