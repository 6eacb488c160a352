// SPDX-License-Identifier: Apache-2.0
// TinyORM: what the parts of its recogniser share.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_TINYORM_H
#define ASSOC_PLUGIN_RECOGNIZERS_TINYORM_H

#include "plugin/recognizers/QtText.h"

#include "clang/AST/ExprCXX.h"

namespace assoc::tinyorm {

inline constexpr const char *Dialect = "tinyorm";

/// Orm::Tiny::Model, whatever namespace the library was built into.
bool isNamed(const clang::NamedDecl *D, llvm::StringRef QualifiedName);

enum class ModelKind { None, Model, Pivot };
/// What a class is by the templates that it derives from.
ModelKind kindOf(const clang::CXXRecordDecl *Class);

/// A text; what the library calls ID, NAME and so on is known.
Value readText(TranslationUnit &TU, const clang::Expr *E,
               const Arguments &In = Arguments());
/// The argument, where it was written and is not empty: an empty one asks for
/// the default.
Value readArgument(TranslationUnit &TU, const clang::CallExpr *Call,
                   unsigned Argument, const Arguments &In = Arguments());

/// The function returns a relation: std::unique_ptr<HasMany<Harbour, Boat>>.
bool returnsRelation(const clang::CXXMethodDecl *Method);
/// Reads the relations that the body of a model's method declares.
void readRelations(TranslationUnit &TU, const clang::CXXMethodDecl *Method);
/// Reads the operations of a function on the schema.
void readMigration(TranslationUnit &TU, const clang::FunctionDecl *F);

} // namespace assoc::tinyorm

#endif
