// SPDX-License-Identifier: Apache-2.0
// Facts of earlier runs, by the content of all that they come from.
#include "tool/engine/Cache.h"

#include "plugin/FactsFile.h"
#include "plugin/Files.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"

#include <tuple>
#include <vector>

using llvm::StringRef;
namespace fs = llvm::sys::fs;

namespace assoc {

Cache::Cache(std::string Where, std::uint64_t Limit)
    : Folder(std::move(Where)), Limit(Limit) {
  // It need not exist, nor be writable.
  (void)fs::create_directories(Folder + "/facts");
}

std::string Cache::shard(const Digest &Key) const {
  return Folder + "/facts/" + Key.hex();
}

std::string Cache::index(const Digest &Program) const {
  return Folder + "/index-" + Program.hex();
}

/// The text behind a line with its digest.
static std::optional<std::string> loadChecked(const std::string &Path) {
  auto Text = readFile(Path);
  if (!Text) {
    llvm::consumeError(Text.takeError());
    return std::nullopt;
  }
  auto [Line, Rest] = StringRef(*Text).split('\n');
  if (Line != digestOf(Rest).hex())
    return std::nullopt;
  return Rest.str();
}

static void storeChecked(const std::string &Path, StringRef Text) {
  llvm::consumeError(writeFile(Path, digestOf(Text).hex() + "\n" + Text.str()));
}

std::optional<Facts> Cache::load(const Digest &Key) const {
  if (!isOn())
    return std::nullopt;
  auto Text = loadChecked(shard(Key));
  if (!Text)
    return std::nullopt;
  auto F = readFacts(*Text, "");
  if (F)
    return std::move(*F);
  llvm::consumeError(F.takeError());
  return std::nullopt;
}

void Cache::store(const Digest &Key, const Facts &F) {
  if (!isOn())
    return;
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeFacts(F, OS);
  storeChecked(shard(Key), OS.str());
  HasGrown = true;
}

std::optional<std::string> Cache::loadIndex(const Digest &Program) const {
  return isOn() ? loadChecked(index(Program)) : std::nullopt;
}

void Cache::storeIndex(const Digest &Program, StringRef Bytes) {
  if (isOn())
    storeChecked(index(Program), Bytes);
}

void Cache::trim() {
  if (!HasGrown)
    return;
  std::vector<std::tuple<llvm::sys::TimePoint<>, std::string, std::uint64_t>>
      Shards;
  std::uint64_t Total = 0;
  std::error_code Code;
  for (const std::string &From : {Folder + "/facts", heads()})
    for (fs::directory_iterator It(From, Code), End; It != End && !Code;
         It.increment(Code))
      if (auto Status = It->status()) {
        Shards.emplace_back(Status->getLastModificationTime(), It->path(),
                            Status->getSize());
        Total += Status->getSize();
      }
  llvm::sort(Shards);
  for (auto &[Time, Path, Size] : Shards) {
    if (Total <= Limit)
      break;
    (void)fs::remove(Path);
    Total -= Size;
  }
}

} // namespace assoc
