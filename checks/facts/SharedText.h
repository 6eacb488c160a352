// SPDX-License-Identifier: Apache-2.0
// A text that many facts have: a file, a symbol, the name of an ORM.
#ifndef ASSOC_CHECKS_FACTS_SHAREDTEXT_H
#define ASSOC_CHECKS_FACTS_SHAREDTEXT_H

#include <atomic>
#include <bit>
#include <compare>
#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace assoc {

class SharedText;

/// A text of any other kind.
template <class T>
concept PlainText = std::convertible_to<const T &, std::string_view> &&
    !std::same_as<T, SharedText>;

/// As a string that cannot be changed, but every text is kept once, for as long
/// as the process lives: a million declarations name a few thousand files, and
/// whether two names are equal is whether they are the same one. It takes four
/// bytes, and may be made and read in any thread.
class SharedText {
public:
  SharedText() = default;
  SharedText(std::string_view Text) : Number(Text.empty() ? 0 : keep(Text)) {}
  SharedText(const std::string &Text) : SharedText(std::string_view(Text)) {}
  SharedText(const char *Text) : SharedText(std::string_view(Text)) {}

  const std::string &str() const { return kept().Text; }
  operator const std::string &() const { return str(); }
  operator std::string_view() const { return str(); }
  bool empty() const { return Number == 0; }
  std::size_t size() const { return str().size(); }
  /// std::hash of the text.
  std::size_t hash() const { return kept().Hash; }

  friend bool operator==(SharedText A, SharedText B) {
    return A.Number == B.Number;
  }
  friend std::strong_ordering operator<=>(SharedText A, SharedText B) {
    return A.Number == B.Number ? std::strong_ordering::equal
                                : A.str() <=> B.str();
  }
  template <PlainText T> friend bool operator==(SharedText A, const T &B) {
    return A.str() == std::string_view(B);
  }
  template <PlainText T>
  friend std::strong_ordering operator<=>(SharedText A, const T &B) {
    return std::string_view(A.str()) <=> std::string_view(B);
  }
  template <PlainText T>
  friend std::string operator+(SharedText A, const T &B) {
    return A.str() + std::string(B);
  }
  template <PlainText T>
  friend std::string operator+(const T &A, SharedText B) {
    return std::string(A) + B.str();
  }
  friend std::string operator+(SharedText A, SharedText B) {
    return A.str() + B.str();
  }
  template <class Stream>
  friend Stream &operator<<(Stream &OS, SharedText Text) requires
      requires(const std::string &Plain) {
    OS << Plain;
  }
  {
    OS << Text.str();
    return OS;
  }

private:
  struct Entry {
    std::string Text;
    std::size_t Hash;
  };
  struct Shelf;

  /// Of several shelves, so that threads seldom wait for each other: the number
  /// of a text says which one it is on, and where.
  static constexpr unsigned ShelfBits = 6;
  /// A shelf grows by boards that double in size and never move.
  static constexpr unsigned FirstBoardBits = 8;
  static constexpr unsigned Boards = 32 - ShelfBits - FirstBoardBits;
  static std::atomic<Entry *> Board[1 << ShelfBits][Boards];

  static std::uint32_t keep(std::string_view Text);
  static Entry *place(unsigned OnShelf, std::uint32_t Position);

  static const Entry &nothing();
  const Entry &kept() const {
    return Number ? *place(Number % (1u << ShelfBits), Number >> ShelfBits)
                  : nothing();
  }

  /// Position and shelf; 0: the empty text, which is on none.
  std::uint32_t Number = 0;
};

inline SharedText::Entry *SharedText::place(unsigned OnShelf,
                                            std::uint32_t Position) {
  const std::uint32_t Behind = Position + (1u << FirstBoardBits);
  const unsigned Which = std::bit_width(Behind) - 1;
  return Board[OnShelf][Which - FirstBoardBits].load(
             std::memory_order_acquire) +
         (Behind - (1u << Which));
}

} // namespace assoc

template <> struct std::hash<assoc::SharedText> {
  std::size_t operator()(assoc::SharedText Text) const { return Text.hash(); }
};

#endif
