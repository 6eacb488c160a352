// SPDX-License-Identifier: Apache-2.0
// What earlier runs over the same program have found out, as far as it still
// holds. A file is read again where stat says something else than it did, a
// TU is scanned again where the directives of its files are others.
#include "tool/engine/History.h"

#include "clang/Basic/Version.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using llvm::StringRef;
namespace path = llvm::sys::path;

namespace assoc {

/// A file that was changed a moment ago may be changed once more without its
/// time being another: such a time is not relied on.
static std::uint64_t reliable(std::uint64_t ModTime,
                              std::chrono::system_clock::time_point Start) {
  std::uint64_t Safe = std::chrono::duration_cast<std::chrono::nanoseconds>(
                           (Start - std::chrono::seconds(2)).time_since_epoch())
                           .count();
  return ModTime < Safe ? ModTime : 0;
}

static SourceFile *executable(SourceFiles &Files) {
  static int Here;
  return Files.find(llvm::sys::fs::getMainExecutable("", &Here));
}

/// Nothing has appeared in it that was looked for in vain.
static bool isUnchanged(const Index::Folder &F, SourceFiles &Files) {
  SourceFile *Folder = Files.find(F.Path);
  if (Folder->stamp().ModTime == F.ModTime)
    return true;
  return !F.IsListed && llvm::none_of(F.Missing, [&](const std::string &Name) {
    llvm::SmallString<256> Path(F.Path);
    path::append(Path, Name);
    return Files.find(Path)->exists();
  });
}

void History::open() {
  auto Bytes = Kept.loadIndex(Program);
  const bool IsRead = Bytes && Old.read(*Bytes);
  if (!IsRead)
    Old = Index();
  IsOld = IsUsable = IsRead;
  for (const Index::File &Row : Old.Files) {
    SourceFile *File = Files.find(Row.Path);
    OldFiles.push_back(File);
    if (File->stamp() == Row.At || File->hash() == Row.Hash)
      File->know(Row.Hash, Row.Skeleton);
    else
      IsOld = false;
  }
  Tool = Digester()
             .add(clang::getClangFullVersion())
             .add(std::uint64_t(FactsVersion))
             .add(executable(Files)->hash())
             .result();
  IsUsable &= Old.Tool == Tool &&
              llvm::all_of(Old.Folders, [&](const Index::Folder &F) {
                return isUnchanged(F, Files);
              });
  IsOld &= IsUsable;
}

const Index::Run *History::recallRun(const Digest &Run) const {
  auto It = Old.Runs.find(Run);
  return IsOld && It != Old.Runs.end() ? &It->second : nullptr;
}

Digest History::skeletonsOf(const ScannedTU &TU) {
  Digester Hash;
  for (const SeenFile &F : TU.Files)
    Hash.add(F.File->skeleton());
  return Hash.result();
}

bool History::recall(const Digest &Command, ScannedTU &To) {
  auto It = Old.TUs.find(Command);
  if (!IsUsable || It == Old.TUs.end() || It->second.Failed)
    return false;
  ScannedTU TU;
  for (auto [File, Variant] : It->second.Files)
    TU.Files.push_back({OldFiles[File], Variant});
  if (skeletonsOf(TU) != It->second.Skeletons)
    return false;
  To = std::move(TU);
  return true;
}

Digest History::factsOf(const Digest &Command) const {
  auto It = Old.TUs.find(Command);
  return IsUsable && It != Old.TUs.end() ? It->second.Facts : Digest();
}

void History::note(const Digest &Command, const ScannedTU &TU,
                   const Digest &Facts) {
  New.push_back({Command, TU, Facts});
}

void History::note(const Digest &Run, Index::Run Keys) {
  NewRuns[Run] = std::move(Keys);
}

void History::refresh() {
  bool IsNew = false;
  auto Update = [&](std::uint64_t &Old, std::uint64_t ModTime) {
    ModTime = reliable(ModTime, Start);
    IsNew |= Old != ModTime && ModTime;
    Old = ModTime;
  };
  for (std::size_t I = 0; I < Old.Files.size(); ++I) {
    Old.Files[I].At.Size = OldFiles[I]->stamp().Size;
    Update(Old.Files[I].At.ModTime, OldFiles[I]->stamp().ModTime);
  }
  for (Index::Folder &F : Old.Folders)
    Update(F.ModTime, Files.find(F.Path)->stamp().ModTime);
  if (IsNew)
    Kept.storeIndex(Program, Old.bytes());
}

/// What was looked for in vain, by the nearest directory that exists: its time
/// says whether that can be otherwise.
void History::noteFolders(Index &To) {
  std::map<std::string, Index::Folder> Folders;
  auto Add = [&](StringRef Path) -> Index::Folder & {
    Index::Folder &F = Folders[Path.str()];
    if (F.Path.empty()) {
      F.Path = Path.str();
      F.ModTime = reliable(Files.find(Path)->stamp().ModTime, Start);
    }
    return F;
  };
  if (IsUsable) // for TUs that were not scanned now
    for (const Index::Folder &F : Old.Folders) {
      Index::Folder &Known = Add(F.Path);
      Known.IsListed |= F.IsListed;
      Known.Missing = F.Missing;
    }
  for (const std::string &Path : Files.listed())
    if (Files.find(Path)->exists())
      Add(Path).IsListed = true;
  for (SourceFile *File : Files.all()) {
    if (File->exists())
      continue;
    StringRef Name = File->Path, Parent = path::parent_path(Name);
    while (!Parent.empty() && !Files.find(Parent)->exists()) {
      Name = Parent;
      Parent = path::parent_path(Name);
    }
    if (!Parent.empty())
      Add(Parent).Missing.push_back(path::filename(Name).str());
  }
  for (auto &[Path, F] : Folders) {
    llvm::sort(F.Missing);
    F.Missing.erase(std::unique(F.Missing.begin(), F.Missing.end()),
                    F.Missing.end());
    To.Folders.push_back(std::move(F));
  }
}

void History::save(bool KeepOthers) {
  if (!Kept.isOn())
    return;
  if (KeepOthers && IsUsable)
    for (const auto &[Command, Row] : Old.TUs) {
      ScannedTU TU;
      bool Known = llvm::any_of(New, [&Command = Command](auto &Entry) {
        return Entry.Command == Command;
      });
      if (!Known && recall(Command, TU))
        New.push_back({Command, std::move(TU), Row.Facts});
    }

  Index Next;
  Next.Tool = Tool;
  llvm::DenseMap<SourceFile *, std::uint32_t> Numbers;
  auto NumberOf = [&](SourceFile *File) {
    auto [It, IsNew] = Numbers.try_emplace(File, Next.Files.size());
    if (IsNew) {
      Stamp At = File->stamp();
      At.ModTime = File->hasChanged() ? 0 : reliable(At.ModTime, Start);
      Next.Files.push_back({File->Path, At, File->hash(), File->skeleton()});
    }
    return It->second;
  };
  NumberOf(executable(Files));
  for (auto &[Command, TU, Facts] : New) {
    Index::TU &Row = Next.TUs[Command];
    Row.Failed = TU.Failed;
    Row.Facts = Facts;
    Row.Skeletons = skeletonsOf(TU);
    for (const SeenFile &F : TU.Files)
      Row.Files.emplace_back(NumberOf(F.File), F.Variant);
  }
  noteFolders(Next);
  if (IsOld)
    Next.Runs = std::move(Old.Runs);
  constexpr std::size_t Most = 8;
  if (Next.Runs.size() >= Most)
    Next.Runs.clear();
  for (auto &[Run, Keys] : NewRuns)
    Next.Runs[Run] = std::move(Keys);
  Kept.storeIndex(Program, Next.bytes());
}

} // namespace assoc
