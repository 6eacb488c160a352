// SPDX-License-Identifier: Apache-2.0
// --fix: all edits are collected first, then all files are prepared, and only
// then is the first one replaced.
#include "tool/Fix.h"

#include "checks/facts/Paths.h"
#include "plugin/FactsFile.h"
#include "plugin/Files.h"
#include "tool/ExportFixes.h"
#include "tool/Subcommands.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;
using llvm::Error;

namespace assoc {

static cl::opt<bool>
    Fix("fix",
        cl::desc("Change the sources: every finding that has exactly one "
                 "possible fix"),
        of(checkCommand()));
static cl::opt<std::string>
    ExportTo("export-fixes",
             cl::desc("Write the fixes for clang-apply-replacements"),
             cl::value_desc("file"), of(checkCommand()));

static bool isWanted() { return Fix || !ExportTo.empty(); }

static std::string realPath(const std::string &Name) {
  llvm::SmallString<256> Path;
  return llvm::sys::fs::real_path(Name, Path) ? Name : std::string(Path);
}

Error Fixer::noteFacts(const std::vector<std::string> &Paths,
                       const std::vector<Facts> &Parsed) {
  if (!isWanted())
    return Error::success();
  for (const std::string &Path : Paths) {
    std::vector<std::string> Names = {Path};
    if (llvm::sys::fs::is_directory(Path)) {
      auto Below = factsFilesBelow(Path);
      if (!Below)
        return Below.takeError();
      Names = std::move(*Below);
    }
    for (const std::string &Name : Names) {
      auto F = readFactsFile(Name);
      if (!F)
        return F.takeError();
      llvm::sys::fs::file_status Status;
      if (llvm::sys::fs::status(Name, Status) ||
          llvm::any_of(Parsed, [&](const Facts &New) {
            return New.MainFile == F->MainFile;
          }))
        continue;
      for (const std::string &File : filesOf(std::move(*F))) {
        auto [It, New] = Written.try_emplace(realPath(File),
                                             Status.getLastModificationTime());
        It->second = std::min(It->second, Status.getLastModificationTime());
      }
    }
  }
  return Error::success();
}

Fixer::Source &Fixer::source(const std::string &Name) {
  auto [It, New] = Sources.try_emplace(Name);
  Source &S = It->second;
  if (!New)
    return S;
  S.Path = realPath(Name);
  llvm::sys::fs::file_status Status;
  auto Text = readFile(S.Path);
  if (!Text) {
    S.WhyNot = llvm::toString(Text.takeError());
    return S;
  }
  S.Text = std::move(*Text);
  auto Seen = Written.find(S.Path);
  if (llvm::sys::fs::status(S.Path, Status))
    S.WhyNot = "'" + Name + "' has disappeared";
  else if (Seen != Written.end() &&
           Status.getLastModificationTime() > Seen->second)
    S.WhyNot = "'" + Name +
               "' is newer than the facts about it: extract them "
               "again";
  else if (Status.getLastModificationTime() > Start)
    S.WhyNot = "'" + Name + "' has changed while it was read";
  // One file under two names is edited under one.
  Source *&Same = ByPath[S.Path];
  if (Same)
    S.WhyNot = "'" + Name + "' has another name as well";
  else
    Same = &S;
  return S;
}

void Fixer::plan(const std::vector<Finding> &Findings, bool AllParsed) {
  IsBlocked = !AllParsed;
  if (!isWanted() || IsBlocked)
    return;
  Plan = planFixes(Findings, [this](const Edit &E) -> std::string {
    const Source &S = source(E.File);
    if (!S.WhyNot.empty())
      return S.WhyNot;
    if (E.Offset > S.Text.size() || E.Length > S.Text.size() - E.Offset)
      return "'" + E.File + "' is shorter than it was";
    return "";
  });
}

static std::string placeOf(const Finding &F) {
  return F.Where.File + ":" + std::to_string(F.Where.Line) + ":" +
         std::to_string(F.Where.Column);
}

static std::string count(std::size_t N, llvm::StringRef What,
                         llvm::StringRef Plural) {
  return (llvm::Twine(N) + " " + (N == 1 ? What : Plural)).str();
}

void Fixer::summarize() const {
  for (const FixPlan::Refusal &R : Plan.Refused) {
    llvm::raw_ostream &OS = llvm::WithColor::warning(llvm::errs(), "assoc-tidy")
                            << "the fix of " << R.Refused->Rule << " at "
                            << placeOf(*R.Refused);
    if (R.Other)
      OS << " overlaps that of " << R.Other->Rule << " at " << placeOf(*R.Other)
         << ": run again for it\n";
    else
      OS << " is not made: " << R.Why << '\n';
  }
  llvm::errs() << "assoc-tidy: " << count(Plan.Applied.size(), "fix", "fixes")
               << " applied in " << count(Plan.Edits.size(), "file", "files")
               << ", " << Plan.Refused.size() << " refused, "
               << count(Plan.Choices, "finding has", "findings have")
               << " several possible fixes\n";
}

/// A file that is complete, but not yet at its place.
namespace {
struct Prepared {
  std::string Path;
  llvm::sys::fs::TempFile Temporary;
};
} // namespace

static llvm::Expected<Prepared> prepare(const std::string &Path,
                                        const std::string &Text) {
  auto Failed = [&](const std::string &Why) {
    return failure("cannot write '" + Path + "': " + Why);
  };
  llvm::sys::fs::file_status Status;
  if (std::error_code Code = llvm::sys::fs::status(Path, Status))
    return Failed(Code.message());
  if (std::error_code Code =
          llvm::sys::fs::access(Path, llvm::sys::fs::AccessMode::Write))
    return Failed(Code.message());
  auto Temporary = llvm::sys::fs::TempFile::create(Path + ".%%%%%%%%.tmp");
  if (!Temporary)
    return Failed(llvm::toString(Temporary.takeError()));
  llvm::raw_fd_ostream OS(Temporary->FD, /*shouldClose=*/false);
  OS << Text;
  OS.flush();
  std::error_code Code = OS.error();
  OS.clear_error();
  if (!Code)
    Code =
        llvm::sys::fs::setPermissions(Temporary->TmpName, Status.permissions());
  if (Code) {
    llvm::consumeError(Temporary->discard());
    return Failed(Code.message());
  }
  return Prepared{Path, std::move(*Temporary)};
}

bool Fixer::fixes(const Finding &F) const { return Fix && Plan.applies(F); }

Error Fixer::finish(const std::vector<Finding> &Findings) {
  if (isWanted() && IsBlocked)
    llvm::WithColor::warning(llvm::errs(), "assoc-tidy")
        << "nothing is fixed, because some sources do not parse; with "
           "--allow-broken the others are\n";
  if (!ExportTo.empty())
    if (Error E = exportFixes(Findings, Plan, ExportTo))
      return E;
  if (!Fix || IsBlocked)
    return Error::success();
  std::vector<Prepared> Ready;
  for (const auto &[File, Edits] : Plan.Edits) {
    const Source &S = source(File);
    auto P = prepare(S.Path, applied(S.Text, Edits));
    if (!P) {
      for (Prepared &Other : Ready)
        llvm::consumeError(Other.Temporary.discard());
      return P.takeError();
    }
    Ready.push_back(std::move(*P));
  }
  // From here on, every file is whole, whatever becomes of the others.
  std::string Failed;
  for (Prepared &P : Ready)
    if (Error E = P.Temporary.keep(P.Path))
      Failed += (Failed.empty() ? "'" : ", '") + P.Path +
                "': " + llvm::toString(std::move(E));
  if (!Failed.empty())
    return failure("cannot write " + llvm::Twine(Failed));
  summarize();
  return Error::success();
}

} // namespace assoc
