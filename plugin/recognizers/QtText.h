// SPDX-License-Identifier: Apache-2.0
// Texts of Qt: what a QString and its like are made from.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_QTTEXT_H
#define ASSOC_PLUGIN_RECOGNIZERS_QTTEXT_H

#include "plugin/recognizers/Match.h"

#include "llvm/ADT/DenseMap.h"

namespace clang {
class ParmVarDecl;
}

namespace assoc {

/// What the parameters of a function stand for that is read where it is called.
using Arguments =
    llvm::DenseMap<const clang::ParmVarDecl *, const clang::Expr *>;

/// readValue() for texts of Qt: literals of all kinds, conversions, sums. Also
/// is asked before, at every operand.
Value readQtText(TranslationUnit &TU, const clang::Expr *E,
                 const Arguments &In = Arguments(),
                 const PieceReader &Also = {});

} // namespace assoc

#endif
