// SPDX-License-Identifier: Apache-2.0
// Reading constants and shapes that every recogniser needs.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_MATCH_H
#define ASSOC_PLUGIN_RECOGNIZERS_MATCH_H

#include "plugin/recognizers/Recognizer.h"

#include "llvm/ADT/STLExtras.h"

#include <functional>
#include <optional>

namespace clang {
class ASTContext;
class CXXRecordDecl;
class CallExpr;
class Decl;
class EnumDecl;
class Expr;
class FunctionDecl;
class NamedDecl;
class QualType;
class Stmt;
class TagDecl;
class VarDecl;
} // namespace clang

namespace llvm {
class APSInt;
}

namespace assoc {

/// What an ORM knows better than the language: the pieces that an expression
/// stands for (Prefix, TableOf), or nothing.
using PieceReader =
    std::function<std::optional<Few<Piece>>(const clang::Expr *Stripped)>;

/// The text, flag or number that an expression stands for: a literal, a macro,
/// a constant of this TU (read) or of another one (Piece::Kind::Constant), a
/// conversion or concatenation of these. Anything else is opaque, with its
/// source text. A null expression, and one that the compiler filled in
/// (default argument, default member initialiser), is absent. Known is asked
/// first, at every operand.
Value readValue(TranslationUnit &TU, const clang::Expr *E,
                const PieceReader &Known = {});

/// Stands in a branch of an if, switch or ?: of its function: it may not be
/// reached.
bool isGuarded(clang::ASTContext &Context, const clang::Expr &E);

/// Strips what the compiler adds and what does not change the value:
/// parentheses, implicit casts, temporaries, one-argument constructions.
const clang::Expr *strip(const clang::Expr *E);

/// A function of the standard library, or a member of its classes.
bool isStandard(const clang::FunctionDecl *F);

/// std::string, std::string_view and their like, or references to them.
bool isStdString(clang::QualType Type);

/// The name of an enumerator, or the number that has none: what users read in
/// their code.
std::string enumerator(const clang::EnumDecl *Enum, const llvm::APSInt &Value);

/// "AuthInfo<User>"
std::string nameOf(const clang::TagDecl *D, bool Qualified);
/// An association of two classes: who they are, nothing else. Target: null if
/// it is not known.
AssociationFact associationOf(TranslationUnit &TU, const char *Dialect,
                              const clang::CXXRecordDecl *Source,
                              const clang::CXXRecordDecl *Target);
/// As facts spell C++ types: "std::string", "std::optional<int>", "enum Pet".
std::string cppType(const clang::ASTContext &Context, clang::QualType Type);

/// The variable (or static member) that an expression names, through
/// references to it (`const auto &U = User;`), or null.
const clang::VarDecl *variableOf(const clang::Expr *E);

/// The initialiser of a variable wherever this TU has it, or null.
const clang::Expr *initializerOf(const clang::VarDecl *V);

/// The variable holds for ever what its initialiser says.
bool isConstant(const TranslationUnit &TU, const clang::VarDecl *V);

/// What a function returns, where it can return one thing only; or null.
const clang::Expr *returnedBy(const clang::FunctionDecl *Definition);

/// Made by the compiler from a template, or inside of what was: the pattern
/// has said the same already.
bool isInstantiated(const clang::Decl *D);

/// All that has this qualified name.
std::vector<const clang::NamedDecl *> lookup(const clang::ASTContext &Context,
                                             llvm::StringRef QualifiedName);

struct CallSite {
  const clang::CallExpr *Call;
  bool Guarded;     ///< inside an if, a loop or another condition
  bool IsStatement; ///< a statement of a block, and nothing else
};

/// Every call below a statement, in the order in which it runs: the arguments
/// first, lambda bodies where they stand.
void forEachCall(const clang::Stmt *Body,
                 llvm::function_ref<void(const CallSite &)> Found);

/// Just behind the ';' of a statement. Invalid where a macro makes it.
Location behind(const TranslationUnit &TU, const CallSite &Site);

} // namespace assoc

#endif
