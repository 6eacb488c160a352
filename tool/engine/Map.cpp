// SPDX-License-Identifier: Apache-2.0
// Work on many translation units, side by side.
#include "tool/engine/Map.h"

#include "checks/model/Threads.h"
#include "tool/engine/Progress.h"

#include "llvm/Support/CrashRecoveryContext.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#if __has_include(<csignal>) && defined(__unix__)
#include <csignal>
#endif

namespace assoc {

namespace {
/// Where signal handlers of a thread run: behind the end of its stack they
/// could not.
class SignalStack {
#ifdef SA_ONSTACK
public:
  SignalStack() : Memory(new char[Size]) {
    stack_t New = {};
    New.ss_sp = Memory.get();
    New.ss_size = Size;
    sigaltstack(&New, &Old);
  }
  ~SignalStack() { sigaltstack(&Old, nullptr); }

private:
  static constexpr std::size_t Size = 64 * 1024;
  std::unique_ptr<char[]> Memory;
  stack_t Old = {};
#endif
};
} // namespace

/// A crash of clang ends the TU, not the process.
static void surviveCrashes() {
  llvm::CrashRecoveryContext::Enable();
#ifdef SA_ONSTACK
  for (int Signal : {SIGSEGV, SIGBUS}) {
    struct sigaction Action;
    sigaction(Signal, nullptr, &Action);
    Action.sa_flags |= SA_ONSTACK;
    sigaction(Signal, &Action, nullptr);
  }
  // A file that cannot grow any more is an error of write(), like a full disk.
  signal(SIGXFSZ, SIG_IGN);
#endif
}

void forEachIndex(std::size_t Count, unsigned Jobs, const char *Phase,
                  const std::function<void(std::size_t)> &Work) {
  static std::once_flag Once;
  std::call_once(Once, surviveCrashes);
  std::atomic<std::size_t> Next = 0;
  Progress Shown(Phase, Count);
  together(std::min<std::size_t>(Jobs, Count), [&] {
    SignalStack Stack;
    for (std::size_t I; (I = Next++) < Count; Shown.step())
      Work(I);
  });
}

} // namespace assoc
