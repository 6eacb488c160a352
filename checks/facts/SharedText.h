// SPDX-License-Identifier: Apache-2.0
// A text that many facts have: a file, a symbol, the name of an ORM.
#ifndef ASSOC_CHECKS_FACTS_SHAREDTEXT_H
#define ASSOC_CHECKS_FACTS_SHAREDTEXT_H

#include <compare>
#include <concepts>
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
/// whether two names are equal is whether they are the same one. It may be made
/// and read in any thread.
class SharedText {
public:
  SharedText() : Kept(&nothing()) {}
  SharedText(std::string_view Text) : Kept(&keep(Text)) {}
  SharedText(const std::string &Text) : SharedText(std::string_view(Text)) {}
  SharedText(const char *Text) : SharedText(std::string_view(Text)) {}

  const std::string &str() const { return Kept->Text; }
  operator const std::string &() const { return str(); }
  operator std::string_view() const { return str(); }
  bool empty() const { return str().empty(); }
  std::size_t size() const { return str().size(); }
  /// std::hash of the text.
  std::size_t hash() const { return Kept->Hash; }

  friend bool operator==(SharedText A, SharedText B) {
    return A.Kept == B.Kept;
  }
  friend std::strong_ordering operator<=>(SharedText A, SharedText B) {
    return A.Kept == B.Kept ? std::strong_ordering::equal : A.str() <=> B.str();
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
  friend Stream &operator<<(Stream &OS, SharedText Text)
    requires requires(const std::string &Plain) { OS << Plain; }
  {
    OS << Text.str();
    return OS;
  }

private:
  friend struct Shelf;
  struct Entry {
    std::string Text;
    std::size_t Hash;
  };
  static const Entry &nothing();
  static const Entry &keep(std::string_view Text);

  const Entry *Kept;
};

} // namespace assoc

template <> struct std::hash<assoc::SharedText> {
  std::size_t operator()(assoc::SharedText Text) const {
    return Text.hash();
  }
};

#endif
