// SPDX-License-Identifier: Apache-2.0
// Where the time of a run goes: --stats.
#ifndef ASSOC_TOOL_ENGINE_STATS_H
#define ASSOC_TOOL_ENGINE_STATS_H

#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <string>
#include <vector>

namespace assoc {

class Stats {
public:
  /// The time from here to the end of the scope goes to a phase.
  class Phase {
  public:
    Phase(Stats &To, std::string Name) : To(To), Name(std::move(Name)) {}
    ~Phase() { To.add(Name, Clock::now() - Start); }

  private:
    using Clock = std::chrono::steady_clock;
    Stats &To;
    std::string Name;
    Clock::time_point Start = Clock::now();
  };

  void add(const std::string &Name, std::chrono::duration<double> Time);
  void count(const std::string &Name, std::size_t Number);
  /// Where it is wanted.
  void print(llvm::raw_ostream &OS) const;
  bool AreWanted = false;

private:
  std::vector<std::pair<std::string, double>> Times;
  std::vector<std::pair<std::string, std::size_t>> Counts;
};

} // namespace assoc

#endif
