// SPDX-License-Identifier: Apache-2.0
// Finds positions of a list by the hash of what is looked for. It keeps no
// text: whoever asks compares.
#ifndef ASSOC_CHECKS_MODEL_HASHINDEX_H
#define ASSOC_CHECKS_MODEL_HASHINDEX_H

#include "checks/facts/Few.h"

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assoc {

/// Of several things, one after the other.
class Hasher {
public:
  template <std::integral T> Hasher &add(T Number) {
    Value = (Value ^ static_cast<std::size_t>(Number)) * 0x9E3779B97F4A7C15u;
    Value ^= Value >> 29;
    return *this;
  }
  Hasher &add(std::string_view Text) {
    return add(std::hash<std::string_view>()(Text));
  }
  template <std::same_as<SharedText> T> Hasher &add(T Text) {
    return add(Text.hash());
  }
  Hasher &add(const NameList &Texts) {
    for (SharedText Text : Texts)
      add(Text);
    return add(Texts.size());
  }
  operator std::size_t() const { return Value; }

private:
  std::size_t Value = 0;
};

template <class... Parts> std::size_t hashOf(const Parts &...P) {
  Hasher H;
  (H.add(P), ...);
  return H;
}

/// A hash table of positions 0, 1, 2, ..., to be added in this order.
class HashIndex {
public:
  static constexpr std::uint32_t None = static_cast<std::uint32_t>(-1);

  std::size_t size() const { return Items.size(); }
  void clear() { *this = {}; }
  void reserve(std::size_t Count) {
    Items.reserve(Count);
    if (Count > Buckets.size())
      grow(Count);
  }

  void add(std::size_t Hash) {
    if (Items.size() >= Buckets.size())
      grow(Items.size() + 1);
    Items.push_back({Hash, 0});
    chain(Items.size() - 1);
  }

  /// Calls Use for the positions of this hash until it says true; the last one
  /// comes first.
  template <class Fn> bool any(std::size_t Hash, Fn Use) const {
    if (Buckets.empty())
      return false;
    for (std::uint32_t I = Buckets[slot(Hash)]; I; I = Items[I - 1].Next)
      if (Items[I - 1].Hash == Hash && Use(std::size_t(I - 1)))
        return true;
    return false;
  }

  /// The first position of this hash for which Is holds.
  template <class Fn> std::uint32_t first(std::size_t Hash, Fn Is) const {
    std::uint32_t Found = None;
    any(Hash, [&](std::size_t I) {
      if (Is(I))
        Found = static_cast<std::uint32_t>(I);
      return false;
    });
    return Found;
  }

private:
  struct Item {
    std::size_t Hash;
    std::uint32_t Next; ///< plus one; 0: the end
  };

  std::size_t slot(std::size_t Hash) const {
    return Hash & (Buckets.size() - 1);
  }
  void chain(std::size_t I) {
    std::uint32_t &Head = Buckets[slot(Items[I].Hash)];
    Items[I].Next = Head;
    Head = static_cast<std::uint32_t>(I + 1);
  }
  void grow(std::size_t Least) {
    std::size_t Size = std::max<std::size_t>(Buckets.size(), 8);
    while (Size < Least)
      Size *= 2;
    if (Size == Buckets.size())
      Size *= 2;
    Buckets.assign(Size, 0);
    for (std::size_t I = 0; I < Items.size(); ++I)
      chain(I);
  }

  std::vector<Item> Items;
  std::vector<std::uint32_t> Buckets;
};

/// Finds names in a list that may grow; lists that stay short are searched as
/// they are. Elements must not change their names, and none may go without
/// clear().
class NameIndex {
public:
  NameIndex() = default;
  NameIndex(NameIndex &&) = default;
  NameIndex &operator=(NameIndex &&) = default;
  /// A copy of the list is another list.
  NameIndex(const NameIndex &) {}
  NameIndex &operator=(const NameIndex &) {
    clear();
    return *this;
  }

  /// The first element of List whose Name(element) is Wanted, or null.
  template <class Vector, class Text, class NameFn>
  auto *find(Vector &List, const Text &Wanted, NameFn Name) {
    using Element = decltype(&List.front());
    if (List.size() <= Short) {
      auto It = std::find_if(List.begin(), List.end(),
                             [&](auto &X) { return Name(X) == Wanted; });
      return It == List.end() ? Element() : &*It;
    }
    if (!Known || Known->size() > List.size())
      Known = std::make_unique<HashIndex>();
    while (Known->size() < List.size())
      Known->add(hashOf(Name(List[Known->size()])));
    const std::size_t I = Known->first(
        hashOf(Wanted), [&](std::size_t I) { return Name(List[I]) == Wanted; });
    return I == HashIndex::None ? Element() : &List[I];
  }
  void clear() { Known.reset(); }

private:
  static constexpr std::size_t Short = 16;
  std::unique_ptr<HashIndex> Known;
};

} // namespace assoc

#endif
