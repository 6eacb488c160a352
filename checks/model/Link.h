// SPDX-License-Identifier: Apache-2.0
// From the facts of all TUs to the Model.
#ifndef ASSOC_CHECKS_MODEL_LINK_H
#define ASSOC_CHECKS_MODEL_LINK_H

#include "checks/model/Model.h"

namespace assoc {

struct LinkOptions {
  /// The TUs are the whole program: what is not in them does not exist.
  bool Whole = true;
  /// The database that the program runs on, where the user says so.
  std::optional<Database> Target = {};
  /// When keys are checked that the ORM would defer, where the user says so.
  KeyCheck Deferrable = KeyCheck::Deferred;
  /// That the program and its rules may take. The result is the same.
  unsigned Threads = 1;
};

/// Merges, resolves names and constants, expands embedded values, and applies
/// the conventions of every ORM. The result does not depend on the order of
/// the TUs.
Model link(std::vector<Facts> TUs, LinkOptions Options = {});

} // namespace assoc

#endif
