// SPDX-License-Identifier: Apache-2.0
// Where code of a TU starts that may declare something by calls.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_CODEROOTS_H
#define ASSOC_PLUGIN_RECOGNIZERS_CODEROOTS_H

#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "llvm/ADT/STLExtras.h"

namespace assoc {

/// Binds "variable", "member" (a data member) and "function" (a definition).
void matchCode(clang::ast_matchers::MatchFinder &Finder,
               clang::ast_matchers::MatchFinder::MatchCallback *Callback);

/// What runs because of a bound function or variable: bodies, initialisers of
/// constructors and of variables outside functions. Neither instantiations nor
/// lambdas, which are read where they stand.
void forEachRoot(const clang::ast_matchers::MatchFinder::MatchResult &Result,
                 llvm::function_ref<void(const clang::NamedDecl *Owner,
                                         const clang::Stmt *Body)>
                     Found);

} // namespace assoc

#endif
