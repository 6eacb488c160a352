// SPDX-License-Identifier: Apache-2.0
// 128 bits that stand for a text.
#ifndef ASSOC_TOOL_ENGINE_DIGEST_H
#define ASSOC_TOOL_ENGINE_DIGEST_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MD5.h"

#include <compare>
#include <cstdint>
#include <string>

namespace assoc {

struct Digest {
  std::uint64_t Low = 0, High = 0;
  auto operator<=>(const Digest &) const = default;
  bool isSet() const { return Low || High; }
  std::string hex() const;
};

/// The digest of a list of texts and numbers.
class Digester {
public:
  Digester &add(llvm::StringRef Text) {
    add(std::uint64_t(Text.size()));
    State.update(Text);
    return *this;
  }
  Digester &add(std::uint64_t Number) {
    State.update(llvm::StringRef(reinterpret_cast<const char *>(&Number),
                                 sizeof(Number)));
    return *this;
  }
  Digester &add(const Digest &D) { return add(D.Low).add(D.High); }
  Digest result() {
    llvm::MD5::MD5Result R;
    State.final(R);
    return {R.low(), R.high()};
  }

private:
  llvm::MD5 State;
};

inline Digest digestOf(llvm::StringRef Text) {
  return Digester().add(Text).result();
}

} // namespace assoc

#endif
