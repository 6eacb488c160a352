// SPDX-License-Identifier: Apache-2.0
// Runs through code that declares something by calls on what earlier calls
// have returned: QxOrm's register_class(), migrations.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_FLUENTREADER_H
#define ASSOC_PLUGIN_RECOGNIZERS_FLUENTREADER_H

#include "plugin/recognizers/QtText.h"

#include "clang/AST/ExprCXX.h"

#include <set>

namespace clang {
class IfStmt;
}

namespace assoc {

/// From the first statement to the last: a variable is what was assigned to it
/// last, helpers are read as if their bodies stood where they are called.
class FluentReader {
public:
  virtual ~FluentReader() = default;

protected:
  /// What is declared, for messages: "the class".
  FluentReader(TranslationUnit &TU, const char *Subject)
      : TU(TU), Subject(Subject) {}

  /// What an expression stands for: K is the reader's own word, 0 for nothing,
  /// At a position among what it has found.
  struct Handle {
    unsigned K = 0;
    std::size_t At = 0;

    explicit operator bool() const { return K != 0; }
  };

  /// A call on what a handle stands for.
  virtual Handle callOn(Handle On, const clang::CXXMemberCallExpr *Call,
                        llvm::StringRef Name) = 0;
  /// A call that is understood by itself; its arguments are not read.
  virtual bool isOwnCall(const clang::CallExpr *) { return false; }
  /// Something that may declare what is not read.
  virtual void missed(const clang::Expr *E, std::string What) = 0;

  void walk(const clang::Stmt *S);
  Handle eval(const clang::Expr *E);
  /// Reads a function, whose first parameter is First.
  void enter(const clang::FunctionDecl *F, Handle First);

  TranslationUnit &TU;
  Arguments Passed;
  bool Guarded = false; ///< by a condition, or repeated
  std::set<const clang::FunctionDecl *> Entered; ///< that were read

private:
  void walkIf(const clang::IfStmt *If);
  bool isKnown(const clang::Expr *Condition) const;
  Handle call(const clang::CallExpr *Call);
  Handle inlined(const clang::CallExpr *Call);

  const char *Subject;
  llvm::DenseMap<const clang::VarDecl *, Handle> Variables;
  Handle Returned; ///< by the function that was read last
  unsigned Depth = 0;
};

} // namespace assoc

#endif
