// SPDX-License-Identifier: Apache-2.0
// The differences between the supported LLVM majors: the only file that asks
// which one it is.
#ifndef ASSOC_PLUGIN_LLVMCOMPAT_H
#define ASSOC_PLUGIN_LLVMCOMPAT_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"

#if LLVM_VERSION_MAJOR >= 22
#include "clang/Options/Options.h"
#else
#include "clang/Driver/Options.h"
#endif

#if LLVM_VERSION_MAJOR >= 15
#include "clang/Lex/DependencyDirectivesScanner.h"
#else
#include "clang/Lex/DependencyDirectivesSourceMinimizer.h"
#endif
#include "llvm/Support/raw_ostream.h"

#include <string>
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

/// The directives of a source without all that stands between them, as source
/// text. False: this clang does not find its way through it.
inline bool minimizeSource(llvm::StringRef Source, std::string &Directives) {
#if LLVM_VERSION_MAJOR >= 15
  llvm::SmallVector<clang::dependency_directives_scan::Token, 0> Tokens;
  llvm::SmallVector<clang::dependency_directives_scan::Directive, 0> Found;
  if (clang::scanSourceForDependencyDirectives(Source, Tokens, Found))
    return false;
  llvm::raw_string_ostream OS(Directives);
  clang::printDependencyDirectivesAsSource(Source, Found, OS);
  OS.flush();
#else
  llvm::SmallVector<
      clang::minimize_source_to_dependency_directives::Token, 0>
      Tokens;
  llvm::SmallString<1024> Output;
  if (clang::minimizeSourceToDependencyDirectives(Source, Output, Tokens))
    return false;
  Directives = Output.str().str();
#endif
  return true;
}

} // namespace assoc

#endif
