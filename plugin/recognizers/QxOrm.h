// SPDX-License-Identifier: Apache-2.0
// QxOrm: what the parts of its recogniser share.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_QXORM_H
#define ASSOC_PLUGIN_RECOGNIZERS_QXORM_H

#include "plugin/recognizers/FluentReader.h"

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

/// Reads one register_class().
class ClassReader : private FluentReader {
public:
  ClassReader(TranslationUnit &TU, const clang::CXXRecordDecl *Class)
      : FluentReader(TU, "the class"), Id(TU.symbol(*Class)), Self(Class) {}

  void read(const clang::FunctionDecl *F) { enter(F, {Class}); }

  std::string Id;
  std::string IdType; ///< in C++, as the registration has it
  bool Understood = true;
  Value Table;      ///< setName()
  Location TableAt; ///< that call
  unsigned Ordinal = 0;

private:
  /// What a handle stands for, At among the facts of that kind.
  enum Kind { Class = 1, Column, Association };

  Handle callOn(Handle On, const clang::CXXMemberCallExpr *Call,
                llvm::StringRef Name) override;
  void missed(const clang::Expr *E, std::string What) override;
  Handle onClass(const clang::CXXMemberCallExpr *Call, llvm::StringRef Name);
  void onMember(Handle On, const clang::CXXMemberCallExpr *Call,
                llvm::StringRef Name);
  Handle column(const clang::CXXMemberCallExpr *Call, bool IsId);
  void softDelete(const clang::CXXMemberCallExpr *Call);
  Handle association(const clang::CXXMemberCallExpr *Call,
                     AssociationKind Kind);
  Value value(const clang::CXXMemberCallExpr *Call, unsigned Argument);

  const clang::CXXRecordDecl *Self;
};

} // namespace assoc::qxorm

#endif
