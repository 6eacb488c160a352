// SPDX-License-Identifier: Apache-2.0
// Reading constants and shapes that every recogniser needs.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_MATCH_H
#define ASSOC_PLUGIN_RECOGNIZERS_MATCH_H

#include "plugin/recognizers/Recognizer.h"

namespace clang {
class Expr;
class VarDecl;
} // namespace clang

namespace assoc {

/// The text, flag or number that an expression stands for: a literal, a macro,
/// a constant of this TU (read) or of another one (Piece::Kind::Constant), a
/// conversion or concatenation of these. Anything else is opaque, with its
/// source text. A null expression is absent.
Value readValue(TranslationUnit &TU, const clang::Expr *E);

/// Strips what the compiler adds and what does not change the value:
/// parentheses, implicit casts, temporaries, one-argument constructions.
const clang::Expr *strip(const clang::Expr *E);

} // namespace assoc

#endif
