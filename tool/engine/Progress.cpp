// SPDX-License-Identifier: Apache-2.0
// How far the run is, for people who wait: on a terminal only.
#include "tool/engine/Progress.h"

#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

namespace assoc {

static constexpr char ClearLine[] = "\r\033[K";

Progress::Progress(const char *Phase, std::size_t Total)
    : Phase(Phase), Total(Total),
      IsShown(llvm::sys::Process::StandardErrIsDisplayed()) {}

Progress::~Progress() {
  if (IsShown && Drawn != Start)
    llvm::errs() << ClearLine;
}

void Progress::step() {
  if (!IsShown)
    return;
  std::lock_guard<std::mutex> Guard(Lock);
  ++Done;
  Clock::time_point Now = Clock::now();
  if (Now - Drawn < std::chrono::milliseconds(100))
    return;
  Drawn = Now;
  auto Left = std::chrono::duration_cast<std::chrono::seconds>(
      (Now - Start) * (Total - Done) / Done);
  llvm::errs() << ClearLine << Phase << ' ' << Done << " of " << Total << ", "
               << Left.count() << " s left";
}

} // namespace assoc
