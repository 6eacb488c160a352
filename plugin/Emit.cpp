// SPDX-License-Identifier: Apache-2.0
// What the two clang hosts share: judging one translation unit, and findings
// as clang diagnostics.
#include "plugin/Emit.h"

#include "checks/model/Link.h"
#include "plugin/LLVMCompat.h"

#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;

namespace assoc {

Model linkWith(Facts Seen, const std::vector<Facts> *Others,
               const Settings &S) {
  std::vector<Facts> All;
  if (Others)
    for (const Facts &Other : *Others)
      if (Other.MainFile != Seen.MainFile)
        All.push_back(Other);
  All.push_back(std::move(Seen));
  return link(std::move(All),
              {/*Whole=*/Others != nullptr, S.Target, S.Odb.Keys});
}

bool Emitter::isHere(const Finding &F) const {
  auto File = SM.getFileManager().getFileRef(F.Where.File.str());
  if (File)
    return SM.translateFile(*File).isValid();
  llvm::consumeError(File.takeError());
  return false;
}

SourceLocation Emitter::locate(const std::string &Name, unsigned Offset) {
  auto File = SM.getFileManager().getFileRef(Name);
  if (!File) {
    llvm::consumeError(File.takeError());
    return SourceLocation();
  }
  FileID ID = SM.translateFile(*File);
  if (ID.isInvalid()) // a file of another TU
    ID = SM.createFileID(*File, SourceLocation(), SrcMgr::C_User);
  // The file may have changed since its facts were written.
  if (Offset > SM.getBufferData(ID).size())
    Offset = 0;
  return SM.getComposedLoc(ID, Offset);
}

CharSourceRange Emitter::range(const std::string &File, unsigned Offset,
                               unsigned Length) {
  return CharSourceRange::getCharRange(locate(File, Offset),
                                       locate(File, Offset + Length));
}

void Emitter::attach(const DiagnosticBuilder &Diag, const Fix &Fix) {
  for (const Edit &E : Fix.Edits)
    Diag << FixItHint::CreateReplacement(range(E.File, E.Offset, E.Length),
                                         E.Text);
}

void Emitter::emit(const Finding &F, Start Diagnose) {
  const Location &W = F.Where;
  SourceLocation Loc = locate(W.File, W.Offset);
  {
    // Errors, too, are warnings here: an error would stop the compiler, and
    // keep clang-tidy from applying any fix.
    DiagnosticBuilder Diag = Diagnose(Loc, F.Message, DiagnosticIDs::Warning);
    Diag << range(W.File, W.Offset, W.Length);
    if (F.Fixes.size() == 1)
      attach(Diag, F.Fixes.front());
  }
  for (const Note &N : F.Notes) {
    SourceLocation At = locate(N.Where.File, N.Where.Offset);
    Diagnose(At.isValid() ? At : Loc, N.Message, DiagnosticIDs::Note);
  }
  if (F.Fixes.size() > 1)
    for (const Fix &Choice : F.Fixes)
      attach(Diagnose(Loc, Choice.Message, DiagnosticIDs::Note), Choice);
}

bool hostMatches(const char *Library) {
  // "Debian clang version 22.1.8 (...)"
  const std::string Host = getClangFullVersion();
  StringRef Version = StringRef(Host).split("version ").second;
  unsigned Major = 0;
  if (!Version.consumeInteger(10, Major) && Major == BuiltForMajor)
    return true;
  llvm::errs() << Library << ": built for LLVM " << BuiltForMajor
               << ", but loaded into '" << Host << "': it does nothing here\n";
  return false;
}

} // namespace assoc
