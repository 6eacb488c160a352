// SPDX-License-Identifier: Apache-2.0
// Work that can be done side by side.
#ifndef ASSOC_CHECKS_MODEL_THREADS_H
#define ASSOC_CHECKS_MODEL_THREADS_H

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace assoc {

/// Work() in so many threads at once, of which one is the caller's.
template <class Fn> void together(std::size_t Threads, const Fn &Work) {
  std::vector<std::jthread> Others;
  while (Others.size() + 1 < Threads)
    Others.emplace_back(Work);
  Work();
}

/// Do(0) .. Do(Count - 1), each once, in up to Threads threads of which one is
/// the caller's. In which order is not known: what each makes has to go to a
/// place of its own.
template <class Fn>
void inThreads(unsigned Threads, std::size_t Count, const Fn &Do) {
  std::atomic<std::size_t> Next = 0;
  together(std::min<std::size_t>(Threads, Count), [&] {
    for (std::size_t I; (I = Next++) < Count;)
      Do(I);
  });
}

/// Do(begin, end) for all of 0 .. Count in pieces, so that each thread gets a
/// few of them; in one thread, all at once.
template <class Fn>
void inPieces(unsigned Threads, std::size_t Count, const Fn &Do) {
  const std::size_t Pieces =
      std::min<std::size_t>(Threads > 1 ? 8 * Threads : 1, Count);
  inThreads(Threads, Pieces, [&](std::size_t I) {
    Do(Count * I / Pieces, Count * (I + 1) / Pieces);
  });
}

} // namespace assoc

#endif
