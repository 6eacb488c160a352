// SPDX-License-Identifier: Apache-2.0
// Where the texts are kept.
#include "checks/facts/SharedText.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <new>
#include <stdexcept>
#include <vector>

namespace assoc {

// Never given back: objects that outlive main() may still name some.
constinit std::atomic<SharedText::Entry *> SharedText::Board[1 << ShelfBits]
                                                            [Boards] = {};

/// Finds positions by hash, with open addressing. The first one stays unused.
struct SharedText::Shelf {
  std::mutex Lock;
  std::vector<std::uint32_t> Slots; ///< positions; 0: free
  std::uint32_t Next = 1;

  template <class Fn> std::uint32_t &find(std::size_t Hash, Fn Is) {
    const std::size_t Mask = Slots.size() - 1;
    std::size_t At = Hash & Mask;
    while (Slots[At] && !Is(Slots[At]))
      At = (At + 1) & Mask;
    return Slots[At];
  }

  void makeRoom(unsigned Number) {
    if (2 * Next < Slots.size())
      return;
    Slots.assign(std::max<std::size_t>(64, 2 * Slots.size()), 0);
    for (std::uint32_t I = 1; I < Next; ++I)
      find(place(Number, I)->Hash, [](std::uint32_t) { return false; }) = I;
  }

  std::uint32_t add(unsigned Number, std::string_view Text, std::size_t Hash) {
    const std::uint32_t Behind = Next + (1u << FirstBoardBits);
    const unsigned Which = std::bit_width(Behind) - 1 - FirstBoardBits;
    if (Which >= Boards)
      throw std::length_error("more texts than can be numbered");
    if (!Board[Number][Which])
      Board[Number][Which].store(
          std::allocator<Entry>().allocate(1u << (Which + FirstBoardBits)),
          std::memory_order_release);
    new (place(Number, Next)) Entry{std::string(Text), Hash};
    return Next++;
  }
};

const SharedText::Entry &SharedText::nothing() {
  static const Entry *Nothing =
      new Entry{"", std::hash<std::string_view>()({})};
  return *Nothing;
}

std::uint32_t SharedText::keep(std::string_view Text) {
  static Shelf *Shelves = new Shelf[1 << ShelfBits];
  const std::size_t Hash = std::hash<std::string_view>()(Text);
  const unsigned Number = (Hash >> 48) % (1u << ShelfBits);
  Shelf &S = Shelves[Number];
  std::lock_guard Guard(S.Lock);
  S.makeRoom(Number);
  std::uint32_t &Position = S.find(Hash, [&](std::uint32_t I) {
    const Entry &E = *place(Number, I);
    return E.Hash == Hash && E.Text == Text;
  });
  if (!Position)
    Position = S.add(Number, Text, Hash);
  return Position << ShelfBits | Number;
}

} // namespace assoc
