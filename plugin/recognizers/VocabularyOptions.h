// SPDX-License-Identifier: Apache-2.0
// Reading the option types of assoc/model.h, and whatever is shaped like them.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_VOCABULARYOPTIONS_H
#define ASSOC_PLUGIN_RECOGNIZERS_VOCABULARYOPTIONS_H

#include "plugin/recognizers/Match.h"

#include <utility>

namespace clang {
class CallExpr;
class CXXConstructExpr;
class CXXRecordDecl;
class DeclaratorDecl;
} // namespace clang

namespace assoc::vocabulary {

inline constexpr char Dialect[] = "assoc";

/// The fields of an options object that were written, by name, in order.
using Fields = std::vector<std::pair<std::string, const clang::Expr *>>;

/// Of `{.name = value}`, also behind a constant. Nothing: it is no such object
/// or cannot be read.
std::optional<Fields> fieldsOf(const TranslationUnit &TU, const clang::Expr *E);

/// The parts of `{"a", "b"}`, also behind a constant; one value is one part.
std::vector<const clang::Expr *> partsOf(const TranslationUnit &TU,
                                         const clang::Expr *E);

/// A class whose member functions carry the marks ("assoc::hasMany"), or whose
/// objects functions with marks take.
bool isModelClass(const TranslationUnit &TU, const clang::CXXRecordDecl *Class);

/// The mark of a function without "assoc::", or empty. The configuration may
/// say it for functions that cannot carry one.
llvm::StringRef markOf(const TranslationUnit &TU, const clang::Decl *Function);

/// A function with a mark that is called without an object.
bool isFree(const clang::FunctionDecl *Marked);

/// Finds the classes of models that functions with marks take.
void findModelClasses(TranslationUnit &TU);

/// The variable or data member that is the model, or null.
const clang::DeclaratorDecl *modelOf(const TranslationUnit &TU,
                                     const clang::Expr *E);

/// What a model is called: its first argument.
Value modelName(TranslationUnit &TU, const clang::DeclaratorDecl &Model);

/// The constructor call that makes an object, or null.
const clang::CXXConstructExpr *
constructionOf(const clang::DeclaratorDecl &Object);

void readAttribute(TranslationUnit &TU, const Fields &Written,
                   AttributeFact &To);
Value readType(TranslationUnit &TU, const clang::Expr *E);
void readModelOptions(TranslationUnit &TU, const Fields &Written, Options &To);

/// The vocabulary's own name for something, or empty.
llvm::StringRef nameInVocabulary(const clang::NamedDecl *D);

/// The place of `{.name = value}` with the comma behind Before, if that is not
/// null.
BracesFact bracesOf(const TranslationUnit &TU, const clang::Expr *Options,
                    const clang::Expr *Before);
/// The place of a call's options, or where they could be written.
BracesFact bracesOfCall(const TranslationUnit &TU, const clang::CallExpr *Call,
                        const clang::FunctionDecl *Callee);
/// The place of a bare type, which braces could take.
BracesFact bracesOfType(const TranslationUnit &TU, const clang::Expr *Type);

/// One option of an association, by its name.
void readAssociationOption(TranslationUnit &TU, llvm::StringRef Name,
                           const clang::Expr *E, AssociationFact &To);
bool isAssociationOption(llvm::StringRef Name);

} // namespace assoc::vocabulary

#endif
