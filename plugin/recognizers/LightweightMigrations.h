// SPDX-License-Identifier: Apache-2.0
// Lightweight: migrations, and code that changes tables outside of them.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_LIGHTWEIGHTMIGRATIONS_H
#define ASSOC_PLUGIN_RECOGNIZERS_LIGHTWEIGHTMIGRATIONS_H

#include "plugin/recognizers/OperationReader.h"

#include "clang/ASTMatchers/ASTMatchFinder.h"

#include <set>

namespace assoc::lightweight {

/// Finds what is handed an SqlMigrationQueryBuilder, and reads of it what
/// migrations run.
class Migrations : public clang::ast_matchers::MatchFinder::MatchCallback {
public:
  explicit Migrations(TranslationUnit &TU) : TU(TU) {}

  void registerMatchers(clang::ast_matchers::MatchFinder &Finder);
  void
  run(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;
  /// Whatever else changes tables was not read: nothing is known to be absent.
  void finish();

private:
  void readClass(const clang::CXXMethodDecl *Up);
  void readObject(const clang::CXXConstructExpr *Object, bool IsLocal);
  void read(const clang::FunctionDecl *Up, std::optional<std::uint64_t> Stamp,
            bool MayNotRun);
  void missed(clang::SourceLocation At);
  /// What takes a migration back changes nothing.
  void readBack(const clang::FunctionDecl *Down);

  TranslationUnit &TU;
  std::vector<const clang::FunctionDecl *>
      Lambdas; ///< that are given a builder
  std::set<const clang::FunctionDecl *> Read;
};

/// Reads what one function does with the builder that it is given.
class MigrationReader : private OperationReader {
public:
  MigrationReader(TranslationUnit &TU, std::optional<std::uint64_t> Stamp,
                  bool MayNotRun);

  void read(const clang::FunctionDecl *Up);
  /// All that it consists of.
  const std::set<const clang::FunctionDecl *> &functions() const {
    return Entered;
  }

private:
  enum Kind { Plan = 1, Created, Altered, Rows };

  Handle callOn(Handle On, const clang::CXXMemberCallExpr *Call,
                llvm::StringRef Name) override;
  MigrationFact &step(MigrationKind Kind, std::size_t Table,
                      const clang::CXXMemberCallExpr *Call);
  Handle onPlan(const clang::CXXMemberCallExpr *Call, llvm::StringRef Name);
  void makeIndex(const clang::CXXMemberCallExpr *Call, llvm::StringRef Name);
  /// LightweightTables.cpp. False: it is not known.
  bool onCreated(std::size_t Table, const clang::CXXMemberCallExpr *Call,
                 llvm::StringRef Name);
  bool onAltered(std::size_t Table, const clang::CXXMemberCallExpr *Call,
                 llvm::StringRef Name);
  bool declare(std::size_t Table, const clang::CXXMemberCallExpr *Call);
  MigrationFact &column(std::size_t Table, const clang::CXXMemberCallExpr *Call,
                        bool Nullable,
                        MigrationKind Kind = MigrationKind::AddColumn);
  bool reference(std::size_t Table, const clang::CXXMemberCallExpr *Call,
                 Value Column, const clang::Expr *To);

  void keyOf(std::size_t Table, const clang::CXXMemberCallExpr *Call);
  /// LightweightValues.cpp. What makes an object, through variables and
  /// functions that return one.
  const clang::Expr *sourceOf(const clang::Expr *E);
  /// "STRING(50)" of `Varchar{50}`; empty: it is not known.
  std::string columnType(const clang::Expr *E);
  Value text(const clang::Expr *E);
  Value text(const clang::CallExpr *Call, unsigned Argument);
  Few<Value> texts(const clang::CallExpr *Call, unsigned Argument);

  /// Of each table that is created here, the operation that has added its last
  /// column.
  llvm::DenseMap<std::size_t, std::size_t> Last;
};

/// Directly in the library's own namespace.
bool isOurs(const clang::NamedDecl *D, llvm::StringRef Name);

} // namespace assoc::lightweight

#endif
