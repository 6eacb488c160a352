// SPDX-License-Identifier: Apache-2.0
// The differences between the supported LLVM majors: the only file that asks
// which one it is.
#ifndef ASSOC_PLUGIN_LLVMCOMPAT_H
#define ASSOC_PLUGIN_LLVMCOMPAT_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Type.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"

#if LLVM_VERSION_MAJOR >= 22
#include "clang/Options/Options.h"
#else
#include "clang/Driver/Options.h"
#endif

#include <vector>

namespace assoc {

inline constexpr unsigned BuiltForMajor = LLVM_VERSION_MAJOR;

/// What clang's driver would make of these arguments.
inline llvm::opt::InputArgList
parseDriverArguments(const std::vector<const char *> &Args) {
  unsigned Index, Count;
#if LLVM_VERSION_MAJOR >= 22
  return clang::getDriverOptTable().ParseArgs(
      Args, Index, Count, llvm::opt::Visibility(clang::options::ClangOption));
#elif LLVM_VERSION_MAJOR >= 17
  return clang::driver::getDriverOptTable().ParseArgs(
      Args, Index, Count,
      llvm::opt::Visibility(clang::driver::options::ClangOption));
#else
  return clang::driver::getDriverOptTable().ParseArgs(
      Args, Index, Count, 0, clang::driver::options::NoDriverOption);
#endif
}

/// `C` of `int C::*`, or null.
inline const clang::CXXRecordDecl *
memberClass(const clang::MemberPointerType *Type) {
#if LLVM_VERSION_MAJOR >= 21
  return Type->getMostRecentCXXRecordDecl();
#else
  return Type->getClass()->getAsCXXRecordDecl();
#endif
}

/// What a class or enumeration is as a type.
inline clang::QualType typeOfTag(const clang::ASTContext &Context,
                                 const clang::TagDecl *D) {
#if LLVM_VERSION_MAJOR >= 22
  return Context.getCanonicalTagType(D);
#else
  return Context.getTypeDeclType(D).getCanonicalType();
#endif
}

} // namespace assoc

#endif
