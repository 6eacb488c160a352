// SPDX-License-Identifier: Apache-2.0
// The identity of a finding: a hash that any tool can compute again.
#include "checks/rules/Finding.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace assoc {

std::string Finding::fingerprint() const {
  // FNV-1a, 64 bits. A zero byte ends every part, so that "a" + "bc" and
  // "ab" + "c" differ.
  std::uint64_t Hash = 14695981039346656037u;
  const std::string Nothing;
  for (const std::string *Part :
       {&Rule, &Dialect, About.empty() ? &Entity : &About,
        About.empty() ? &Association : &Nothing, &Discriminator})
    for (std::size_t I = 0; I <= Part->size(); ++I) {
      Hash ^= static_cast<unsigned char>(Part->c_str()[I]);
      Hash *= 1099511628211u;
    }
  std::string Text(16, '0');
  for (std::size_t I = 16; I-- > 0; Hash >>= 4)
    Text[I] = "0123456789abcdef"[Hash & 15];
  return Text;
}

void sortByPlace(std::vector<Finding> &Findings) {
  auto Place = [](const Finding &F) {
    return std::tie(F.Where.File, F.Where.Line, F.Where.Column);
  };
  std::stable_sort(
      Findings.begin(), Findings.end(),
      [&](const Finding &A, const Finding &B) { return Place(A) < Place(B); });
}

} // namespace assoc
