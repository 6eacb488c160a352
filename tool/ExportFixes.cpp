// SPDX-License-Identifier: Apache-2.0
// --export-fixes: clang's YAML of diagnostics and replacements.
#include "tool/ExportFixes.h"

#include "plugin/Files.h"

#include "clang/Tooling/DiagnosticsYaml.h"
#include "llvm/Support/raw_ostream.h"

namespace tooling = clang::tooling;

namespace assoc {

/// Whoever reads the file may run in another directory.
static std::string absolute(const std::string &File) {
  return File.empty() ? File : absoluteFrom(currentDirectory(), File);
}

static tooling::DiagnosticMessage message(const std::string &Text,
                                          const Location &Where) {
  tooling::DiagnosticMessage Message(Text);
  Message.FilePath = absolute(Where.File);
  Message.FileOffset = Where.Offset;
  return Message;
}

static tooling::Diagnostic::Level levelOf(Level Severity) {
  switch (Severity) {
  case Level::Error:
    return tooling::Diagnostic::Error;
  case Level::Warning:
    return tooling::Diagnostic::Warning;
  case Level::Remark:
    break;
  }
  return tooling::Diagnostic::Remark;
}

llvm::Error exportFixes(const std::vector<Finding> &Findings,
                        const FixPlan &Plan, llvm::StringRef Path) {
  tooling::TranslationUnitDiagnostics All;
  for (const Finding &F : Findings) {
    tooling::Diagnostic D(F.Rule, levelOf(F.Severity), currentDirectory());
    D.Message = message(F.Message, F.Where);
    for (const Note &N : F.Notes)
      D.Notes.push_back(message(N.Message, N.Where));
    if (Plan.applies(F))
      for (const Edit &E : F.Fixes.front().Edits) {
        const std::string File = absolute(E.File);
        if (llvm::Error Conflict = D.Message.Fix[File].add(
                tooling::Replacement(File, E.Offset, E.Length, E.Text)))
          return Conflict;
      }
    All.Diagnostics.push_back(std::move(D));
  }
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  llvm::yaml::Output YAML(OS);
  YAML << All;
  return writeFile(Path, OS.str());
}

} // namespace assoc
