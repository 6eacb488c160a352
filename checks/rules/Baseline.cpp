// SPDX-License-Identifier: Apache-2.0
// Findings that were there before: known, and not shown again.
#include "checks/rules/Baseline.h"

#include <algorithm>
#include <set>

namespace assoc {

void Baseline::add(BaselineEntry E) {
  std::string Key = E.Fingerprint;
  ByFingerprint.insert_or_assign(std::move(Key), std::move(E));
}

void Baseline::add(const Finding &F) {
  // What happens and what to write instead stands behind it.
  std::string Excerpt = F.Message.substr(0, F.Message.find("; "));
  add({F.Rule, F.Entity, F.Association, F.fingerprint(), std::move(Excerpt)});
}

bool Baseline::knows(const Finding &F) const {
  return ByFingerprint.contains(F.fingerprint());
}

std::vector<BaselineEntry>
Baseline::unmatched(const std::vector<Finding> &Findings) const {
  std::set<std::string> Present;
  for (const Finding &F : Findings)
    Present.insert(F.fingerprint());
  std::vector<BaselineEntry> Result = entries();
  std::erase_if(Result, [&](const BaselineEntry &E) {
    return Present.contains(E.Fingerprint);
  });
  return Result;
}

std::vector<BaselineEntry> Baseline::entries() const {
  std::vector<BaselineEntry> Result;
  for (const auto &[Fingerprint, Entry] : ByFingerprint)
    Result.push_back(Entry);
  std::sort(Result.begin(), Result.end());
  return Result;
}

} // namespace assoc
