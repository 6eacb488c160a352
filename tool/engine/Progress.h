// SPDX-License-Identifier: Apache-2.0
// How far the run is, for people who wait: on a terminal only.
#ifndef ASSOC_TOOL_ENGINE_PROGRESS_H
#define ASSOC_TOOL_ENGINE_PROGRESS_H

#include <chrono>
#include <mutex>

namespace assoc {

/// One line on stderr, "parsing 12 of 40, 8 s left", that is gone in the end.
class Progress {
public:
  Progress(const char *Phase, std::size_t Total);
  ~Progress();
  /// One more is done. From any thread.
  void step();

private:
  using Clock = std::chrono::steady_clock;
  const char *Phase;
  std::size_t Total, Done = 0;
  bool IsShown;
  Clock::time_point Start = Clock::now(), Drawn = Start;
  std::mutex Lock;
};

} // namespace assoc

#endif
