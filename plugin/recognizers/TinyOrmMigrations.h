// SPDX-License-Identifier: Apache-2.0
// TinyORM: reads what a function does to the schema.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_TINYORMMIGRATIONS_H
#define ASSOC_PLUGIN_RECOGNIZERS_TINYORMMIGRATIONS_H

#include "plugin/recognizers/OperationReader.h"
#include "plugin/recognizers/TinyOrm.h"

namespace assoc::tinyorm {

/// Reads one function that runs operations on the schema.
class MigrationReader : private OperationReader {
public:
  explicit MigrationReader(TranslationUnit &TU)
      : OperationReader(TU, tinyorm::Dialect, "the table") {}

  void read(const clang::FunctionDecl *F);

private:
  /// What a handle stands for: a table, or an operation.
  enum Kind { Blueprint = 1, Column, Key };

  Handle callOn(Handle On, const clang::CXXMemberCallExpr *Call,
                llvm::StringRef Name) override;
  bool isOwnCall(const clang::CallExpr *Call) override;

  /// TinyOrmTables.cpp.
  Handle onTable(std::size_t Table, const clang::CXXMemberCallExpr *Call,
                 llvm::StringRef Name);
  Handle onColumn(Handle On, const clang::CXXMemberCallExpr *Call,
                  llvm::StringRef Name);
  Handle onKey(Handle On, const clang::CXXMemberCallExpr *Call,
               llvm::StringRef Name);
  /// TinyOrmColumns.cpp: what Blueprint calls the types of columns.
  Handle newColumn(std::size_t Table, const clang::CXXMemberCallExpr *Call,
                   llvm::StringRef Name, Value First);
  Handle column(std::size_t Table, const clang::CXXMemberCallExpr *Call,
                Value Name, std::string Type);
  Few<Value> list(const clang::CallExpr *Call, unsigned Argument);

  bool Temporary = false; ///< the table that is read is
};

} // namespace assoc::tinyorm

#endif
