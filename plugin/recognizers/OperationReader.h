// SPDX-License-Identifier: Apache-2.0
// Migrations: what their readers share, whatever the ORM calls the operations.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_OPERATIONREADER_H
#define ASSOC_PLUGIN_RECOGNIZERS_OPERATIONREADER_H

#include "plugin/recognizers/FluentReader.h"

namespace assoc {

/// Reads operations on tables in the order in which one migration runs them.
class OperationReader : public FluentReader {
protected:
  OperationReader(TranslationUnit &TU, const char *Dialect, const char *Subject)
      : FluentReader(TU, Subject), Dialect(Dialect) {}

  /// The table that operations from here on are about; by its position among
  /// those that were named. Says so where the name cannot be read.
  std::size_t addTable(Value Name, const clang::Expr *At);
  MigrationFact &add(MigrationKind Kind, std::size_t Table,
                     const clang::Expr *At);
  /// Nothing is concluded about the table that is read.
  void missed(const clang::Expr *E, std::string What) override;

  const char *Dialect;
  std::string Migration;    ///< what it is ordered by
  Location In;              ///< the function that is read
  std::size_t Current = -1; ///< the table that is read

private:
  unsigned Ordinal = 0;
  Few<Value> Tables;
};

/// The flag of an operation, at its name: `.nullable()`.
Value flagOf(const TranslationUnit &TU, const clang::CXXMemberCallExpr *Call);

/// The function that a callback is, or null: a lambda (of a generic one, what
/// it was made into), a variable that holds one, or the name of a function.
const clang::FunctionDecl *callbackOf(TranslationUnit &TU,
                                      const clang::Expr *E);

} // namespace assoc

#endif
