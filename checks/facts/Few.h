// SPDX-License-Identifier: Apache-2.0
// A list that mostly has one element, or none.
#ifndef ASSOC_CHECKS_FACTS_FEW_H
#define ASSOC_CHECKS_FACTS_FEW_H

#include "checks/facts/SharedText.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <ranges>
#include <utility>

namespace assoc {

/// As a std::vector, but one element is kept in place: columns of a key, pieces
/// of a text, actions. What changes it invalidates iterators and references.
template <class T> class Few {
public:
  using value_type = T;
  using size_type = std::size_t;
  using iterator = T *;
  using const_iterator = const T *;

  Few() {}
  Few(std::initializer_list<T> Items) : Few(Items.begin(), Items.end()) {}
  template <std::input_iterator It> Few(It First, It Last) {
    for (; First != Last; ++First)
      push_back(T(*First));
  }
  /// What other lists hold, if it can be converted.
  template <std::ranges::input_range R>
  requires(!std::same_as<R, Few> &&
           std::convertible_to<std::ranges::range_reference_t<const R>, T>)
      Few(const R &Items)
      : Few(Items.begin(), Items.end()) {}
  Few(const Few &Other) : Few(Other.begin(), Other.end()) {}
  Few(Few &&Other) noexcept { take(Other); }
  Few &operator=(Few Other) noexcept {
    drop();
    take(Other);
    return *this;
  }
  ~Few() { drop(); }

  T *data() { return Room ? Many : &One; }
  const T *data() const { return Room ? Many : &One; }
  T *begin() { return data(); }
  T *end() { return data() + Count; }
  const T *begin() const { return data(); }
  const T *end() const { return data() + Count; }
  std::size_t size() const { return Count; }
  bool empty() const { return Count == 0; }
  T &operator[](std::size_t I) { return data()[I]; }
  const T &operator[](std::size_t I) const { return data()[I]; }
  T &front() { return *data(); }
  const T &front() const { return *data(); }
  T &back() { return data()[Count - 1]; }
  const T &back() const { return data()[Count - 1]; }

  void reserve(std::size_t Wanted) {
    if (Wanted > std::max(Room, 1u))
      moveTo(static_cast<std::uint32_t>(Wanted));
  }
  void push_back(T Item) { emplace_back(std::move(Item)); }
  template <class... Args> T &emplace_back(Args &&...Of) {
    T Item(std::forward<Args>(Of)...); // may be made of one that is here
    if (Count == std::max(Room, 1u))
      moveTo(std::max(4u, 2 * Count));
    return *std::construct_at(data() + Count++, std::move(Item));
  }
  /// Items must not be of this list.
  template <std::input_iterator It> T *insert(const T *At, It First, It Last) {
    const std::ptrdiff_t Position = At - begin();
    const std::uint32_t Before = Count;
    for (; First != Last; ++First)
      push_back(T(*First));
    std::rotate(begin() + Position, begin() + Before, end());
    return begin() + Position;
  }
  T *insert(const T *At, T Item) {
    return insert(At, std::move_iterator(&Item), std::move_iterator(&Item + 1));
  }
  T *erase(const T *First, const T *Last) {
    T *To = begin() + (First - begin()), *From = begin() + (Last - begin());
    T *NewEnd = std::move(From, end(), To);
    std::destroy(NewEnd, end());
    Count = static_cast<std::uint32_t>(NewEnd - begin());
    return To;
  }
  T *erase(const T *At) { return erase(At, At + 1); }
  void pop_back() { erase(end() - 1); }
  void assign(std::size_t Size, const T &Item) {
    clear();
    reserve(Size);
    while (Count < Size)
      push_back(Item);
  }
  void clear() { erase(begin(), end()); }

  friend bool operator==(const Few &A, const Few &B) {
    return std::equal(A.begin(), A.end(), B.begin(), B.end());
  }
  friend auto operator<=>(const Few &A, const Few &B) {
    return std::lexicographical_compare_three_way(A.begin(), A.end(), B.begin(),
                                                  B.end());
  }

private:
  void moveTo(std::uint32_t NewRoom) {
    T *New = std::allocator<T>().allocate(NewRoom);
    std::uninitialized_move(begin(), end(), New);
    const std::uint32_t Same = Count;
    drop();
    Many = New;
    Room = NewRoom;
    Count = Same;
  }
  void drop() {
    std::destroy(begin(), end());
    if (Room)
      std::allocator<T>().deallocate(Many, Room);
    Count = Room = 0;
  }
  void take(Few &Other) {
    if (Other.Room)
      Many = Other.Many;
    else if (Other.Count)
      std::construct_at(&One, std::move(Other.One));
    Count = std::exchange(Other.Count, 0);
    Room = std::exchange(Other.Room, 0);
  }

  std::uint32_t Count = 0, Room = 0; ///< Room: of Many; 0: there is none
  union {
    T One;
    T *Many = nullptr;
  };
};

template <class T, class Fn> std::size_t erase_if(Few<T> &List, Fn Is) {
  T *NewEnd = std::remove_if(List.begin(), List.end(), Is);
  const std::size_t Gone = static_cast<std::size_t>(List.end() - NewEnd);
  List.erase(NewEnd, List.end());
  return Gone;
}

/// A Few or a std::vector.
template <class T>
concept IsList = requires(T &List) {
  List.emplace_back();
};

/// Names of columns, in their order.
using NameList = Few<SharedText>;

} // namespace assoc

#endif
