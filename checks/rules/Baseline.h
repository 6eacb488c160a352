// SPDX-License-Identifier: Apache-2.0
// Findings that were there before: known, and not shown again.
#ifndef ASSOC_CHECKS_RULES_BASELINE_H
#define ASSOC_CHECKS_RULES_BASELINE_H

#include "checks/rules/Finding.h"

#include <map>
#include <string>
#include <vector>

namespace assoc {

/// What people need to recognise a finding: neither files nor lines, so that
/// moving code changes nothing.
struct BaselineEntry {
  std::string Rule, Entity, Association, Fingerprint, Message;

  auto operator<=>(const BaselineEntry &) const = default;
};

class Baseline {
public:
  /// Replaces what has the same fingerprint.
  void add(BaselineEntry E);
  /// With the first clause of the message.
  void add(const Finding &F);
  void remove(const BaselineEntry &E) { ByFingerprint.erase(E.Fingerprint); }

  bool knows(const Finding &F) const;
  /// The entries that none of Findings has.
  std::vector<BaselineEntry>
  unmatched(const std::vector<Finding> &Findings) const;
  /// In the order of the file.
  std::vector<BaselineEntry> entries() const;

private:
  std::map<std::string, BaselineEntry> ByFingerprint;
};

} // namespace assoc

#endif
