// SPDX-License-Identifier: Apache-2.0
// Why the run says what it says, and what it could not say.
#ifndef ASSOC_TOOL_EXPLAIN_H
#define ASSOC_TOOL_EXPLAIN_H

#include "checks/model/Model.h"

#include "llvm/Support/raw_ostream.h"

namespace assoc {

/// What was not understood, contradictions, ignored options, the rules that
/// are limited by it, and the effective values of every association.
void explain(const Model &M, llvm::raw_ostream &OS);

} // namespace assoc

#endif
