// SPDX-License-Identifier: Apache-2.0
// What most facts do not have: it takes room only where there is one.
#ifndef ASSOC_CHECKS_FACTS_RARE_H
#define ASSOC_CHECKS_FACTS_RARE_H

#include <atomic>
#include <compare>
#include <utility>

namespace assoc {

/// A value of type T, of the size of a pointer: the value T{} is kept nowhere,
/// and a copy shares what it was made from until one of the two is edited.
/// Copies may be used in several threads, one of them not.
template <class T> class Rare {
public:
  Rare() = default;
  Rare(T Val) : Kept(Val == T{} ? nullptr : new Node{{1}, std::move(Val)}) {}
  Rare(const Rare &Other) : Kept(Other.Kept) {
    if (Kept)
      Kept->Users.fetch_add(1, std::memory_order_relaxed);
  }
  Rare(Rare &&Other) noexcept : Kept(std::exchange(Other.Kept, nullptr)) {}
  Rare &operator=(Rare Other) noexcept {
    std::swap(Kept, Other.Kept);
    return *this;
  }
  ~Rare() {
    if (Kept && (Kept->Users.load(std::memory_order_acquire) == 1 ||
                 Kept->Users.fetch_sub(1, std::memory_order_acq_rel) == 1))
      delete Kept;
  }

  const T &operator*() const { return Kept ? Kept->Val : nothing(); }
  const T *operator->() const { return &**this; }
  operator const T &() const { return **this; }

  /// To change it. What this returns holds until the next copy is made.
  T &edit() {
    if (!Kept || Kept->Users.load(std::memory_order_acquire) != 1) {
      Rare Own;
      Own.Kept = new Node{{1}, **this}; // to be kept, even if it is T{}
      std::swap(Kept, Own.Kept);
    }
    return Kept->Val;
  }
  /// There is something to be kept. It may still be equal to T{}.
  bool isKept() const { return Kept; }

  friend bool operator==(const Rare &A, const Rare &B) {
    return A.Kept == B.Kept || *A == *B;
  }
  friend std::strong_ordering operator<=>(const Rare &A, const Rare &B) {
    return A.Kept == B.Kept ? std::strong_ordering::equal : *A <=> *B;
  }

private:
  struct Node {
    std::atomic<unsigned> Users;
    T Val;
  };

  static const T &nothing() {
    static const T *Nothing = new T{};
    return *Nothing;
  }

  Node *Kept = nullptr;
};

template <class T> inline constexpr bool IsRare = false;
template <class T> inline constexpr bool IsRare<Rare<T>> = true;

} // namespace assoc

#endif
