// SPDX-License-Identifier: Apache-2.0
// QxOrm: what the parts of its recogniser share.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_QXORM_H
#define ASSOC_PLUGIN_RECOGNIZERS_QXORM_H

#include "plugin/recognizers/Match.h"

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"

namespace assoc::qxorm {

inline constexpr const char *Dialect = "qxorm";

/// The class behind pointers and containers: that of Boat for
/// QList<std::shared_ptr<Boat>>. Null: there is none, or it is not known.
const clang::CXXRecordDecl *heldBy(clang::QualType Type);

/// The C++ types of the columns of a member, separated by '|': a pair or tuple
/// has several.
std::string columnTypes(const clang::ASTContext &Context, clang::QualType Type);

/// A type that QxClass<X> names: type_base_class.
clang::QualType typeOf(const clang::CXXRecordDecl *QxClass,
                       llvm::StringRef Name);

using Arguments =
    llvm::DenseMap<const clang::ParmVarDecl *, const clang::Expr *>;

/// The text that a QString is made from. Parameters of a function that is read
/// where it is called stand for their arguments.
Value readName(TranslationUnit &TU, const clang::Expr *E, const Arguments &In);

/// Reads one register_class() from its first statement to the last: a variable
/// is what was assigned to it last.
class ClassReader {
public:
  ClassReader(TranslationUnit &TU, const clang::CXXRecordDecl *Class);

  void read(const clang::FunctionDecl *F);

  std::string Id;
  bool Understood = true;
  Value Table;      ///< setName()
  Location TableAt; ///< that call
  unsigned Ordinal = 0;

private:
  /// What an expression stands for.
  struct Handle {
    enum Kind { Nothing, Class, Column, Association } K = Nothing;
    std::size_t At = 0; ///< among the facts of that kind
  };

  void walk(const clang::Stmt *S);
  void walkIf(const clang::IfStmt *If);
  Handle eval(const clang::Expr *E);
  bool isKnown(const clang::Expr *Condition) const;
  Handle call(const clang::CallExpr *Call);
  Handle inlined(const clang::CallExpr *Call);
  Handle onClass(const clang::CXXMemberCallExpr *Call, llvm::StringRef Name);
  void onMember(Handle On, const clang::CXXMemberCallExpr *Call,
                llvm::StringRef Name);
  Handle column(const clang::CXXMemberCallExpr *Call, bool IsId);
  Handle association(const clang::CXXMemberCallExpr *Call,
                     AssociationKind Kind);
  Value value(const clang::CXXMemberCallExpr *Call, unsigned Argument);
  void missed(const clang::Expr *E, std::string What);

  TranslationUnit &TU;
  const clang::CXXRecordDecl *Self;
  llvm::DenseMap<const clang::VarDecl *, Handle> Variables;
  Arguments Passed;
  Handle Returned; ///< by the function that was read last
  bool Guarded = false;
  unsigned Depth = 0;
};

} // namespace assoc::qxorm

#endif
