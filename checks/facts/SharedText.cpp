// SPDX-License-Identifier: Apache-2.0
// Where the texts are kept.
#include "checks/facts/SharedText.h"

#include <mutex>
#include <unordered_set>

namespace assoc {

/// One of several, so that threads seldom wait for each other.
struct Shelf {
  struct Same {
    using is_transparent = void;
    std::size_t operator()(const SharedText::Entry &E) const { return E.Hash; }
    std::size_t operator()(std::string_view Text) const {
      return std::hash<std::string_view>()(Text);
    }
    bool operator()(const auto &A, const auto &B) const {
      return text(A) == text(B);
    }
    static std::string_view text(std::string_view Text) { return Text; }
    static std::string_view text(const SharedText::Entry &E) { return E.Text; }
  };

  std::mutex Lock;
  std::unordered_set<SharedText::Entry, Same, Same> Entries;
};

const SharedText::Entry &SharedText::nothing() {
  static const Entry *Nothing =
      new Entry{"", std::hash<std::string_view>()({})};
  return *Nothing;
}

const SharedText::Entry &SharedText::keep(std::string_view Text) {
  if (Text.empty())
    return nothing();
  constexpr std::size_t Count = 64;
  // Never given back: objects that outlive main() may still name some.
  static Shelf *Shelves = new Shelf[Count];
  const std::size_t Hash = std::hash<std::string_view>()(Text);
  Shelf &S = Shelves[(Hash >> 16) % Count];
  std::lock_guard Guard(S.Lock);
  auto It = S.Entries.find(Text);
  return It != S.Entries.end()
             ? *It
             : *S.Entries.insert({std::string(Text), Hash}).first;
}

} // namespace assoc
