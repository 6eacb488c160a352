// SPDX-License-Identifier: Apache-2.0
// What the two clang hosts share: judging one translation unit, and findings
// as clang diagnostics.
#ifndef ASSOC_PLUGIN_EMIT_H
#define ASSOC_PLUGIN_EMIT_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"
#include "checks/rules/Settings.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/STLExtras.h"

namespace clang {
class SourceManager;
} // namespace clang

namespace assoc {

/// The program of one translation unit and, where they are known, all others.
/// Facts of the same source among the others are older and give way. Without
/// others nothing is concluded from what is absent.
Model linkWith(Facts Seen, const std::vector<Facts> *Others, const Settings &S);

/// Puts findings into the source manager's terms.
class Emitter {
public:
  /// Starts a diagnostic that the host shows with this text.
  using Start = llvm::function_ref<clang::DiagnosticBuilder(
      clang::SourceLocation, const std::string &Text,
      clang::DiagnosticIDs::Level)>;

  explicit Emitter(clang::SourceManager &SM) : SM(SM) {}

  /// A finding is reported where its place is part of the translation unit.
  bool isHere(const Finding &F) const;
  /// The finding with its notes. A single fix is attached to it; of several
  /// the user chooses, so that each is a note.
  void emit(const Finding &F, Start Diagnose);

private:
  clang::SourceLocation locate(const std::string &File, unsigned Offset);
  clang::CharSourceRange range(const std::string &File, unsigned Offset,
                               unsigned Length);
  void attach(const clang::DiagnosticBuilder &Diag, const Fix &Fix);

  clang::SourceManager &SM;
};

/// False, with a message on stderr, where the process that loaded this library
/// is of another LLVM than it was built for.
bool hostMatches(const char *Library);

} // namespace assoc

#endif
