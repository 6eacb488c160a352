// SPDX-License-Identifier: Apache-2.0
// The index as bytes: numbers and texts one after the other, in the order of
// the machine, because it stays on it. Two directions, one description.
#include "tool/engine/Index.h"

#include <cstring>
#include <type_traits>

namespace assoc {

static constexpr std::uint32_t IndexVersion = 2;

namespace {
struct Writer {
  std::string Bytes;

  template <class T>
  requires std::is_arithmetic_v<T>
  void operator()(const T &Number) {
    Bytes.append(reinterpret_cast<const char *>(&Number), sizeof(Number));
  }
  void operator()(const std::string &Text) {
    (*this)(std::uint32_t(Text.size()));
    Bytes += Text;
  }
  template <class T> void each(const T &List) {
    (*this)(std::uint32_t(List.size()));
    for (const auto &Item : List)
      visit(*this, Item);
  }
};

struct Reader {
  llvm::StringRef Bytes;
  bool Ok = true;

  bool take(void *To, std::size_t Size) {
    Ok = Ok && Bytes.size() >= Size;
    if (!Ok)
      return false;
    std::memcpy(To, Bytes.data(), Size);
    Bytes = Bytes.drop_front(Size);
    return true;
  }
  template <class T>
  requires std::is_arithmetic_v<T>
  void operator()(T &Number) { take(&Number, sizeof(Number)); }
  void operator()(std::string &Text) {
    Text.resize(size());
    take(Text.data(), Text.size());
  }
  template <class T> void each(std::vector<T> &List) {
    List.resize(size());
    for (T &Item : List)
      visit(*this, Item);
  }
  template <class T> void each(std::map<Digest, T> &Map) {
    for (std::uint32_t Left = size(); Left && Ok; --Left) {
      std::pair<Digest, T> Entry;
      visit(*this, Entry.first);
      visit(*this, Entry.second);
      Map.insert(std::move(Entry));
    }
  }

private:
  /// Every item has a byte at least.
  std::uint32_t size() {
    std::uint32_t Count = 0;
    (*this)(Count);
    Ok = Ok && Count <= Bytes.size();
    return Ok ? Count : 0;
  }
};

template <class IO, class T> void visit(IO &X, T &Item) {
  using Type = std::remove_const_t<T>;
  if constexpr (std::is_arithmetic_v<Type> ||
                std::is_same_v<Type, std::string>) {
    X(Item);
  } else if constexpr (std::is_same_v<Type, Digest>) {
    X(Item.Low);
    X(Item.High);
  } else if constexpr (std::is_same_v<Type, Index::File>) {
    X(Item.Path);
    X(Item.At.Size);
    X(Item.At.ModTime);
    visit(X, Item.Hash);
    visit(X, Item.Skeleton);
  } else if constexpr (std::is_same_v<Type, Index::Folder>) {
    X(Item.Path);
    X(Item.ModTime);
    X(Item.IsListed);
    X.each(Item.Missing);
  } else if constexpr (std::is_same_v<Type, Index::TU>) {
    X(Item.Failed);
    visit(X, Item.Skeletons);
    visit(X, Item.Facts);
    X.each(Item.Files);
  } else if constexpr (std::is_same_v<Type, Index::Run>) {
    X.each(Item);
  } else if constexpr (std::is_same_v<Type, Index>) {
    visit(X, Item.Tool);
    X.each(Item.Files);
    X.each(Item.Folders);
    X.each(Item.TUs);
    X.each(Item.Runs);
  } else {
    visit(X, Item.first);
    visit(X, Item.second);
  }
}
} // namespace

std::string Index::bytes() const {
  Writer W;
  W(IndexVersion);
  visit(W, *this);
  return std::move(W.Bytes);
}

bool Index::read(llvm::StringRef Bytes) {
  Reader R{Bytes};
  std::uint32_t Version = 0;
  R(Version);
  if (Version != IndexVersion)
    return false;
  visit(R, *this);
  for (const auto &[Command, Unit] : TUs)
    for (auto [File, Variant] : Unit.Files)
      R.Ok = R.Ok && File < Files.size();
  return R.Ok && R.Bytes.empty();
}

} // namespace assoc
